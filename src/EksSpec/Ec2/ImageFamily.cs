namespace EksSpec.Ec2;

/// <summary>An operating system that EKS nodes can have.</summary>
/// <param name="Name">Its name in <c>amiFamily</c>.</param>
/// <param name="Bootstrap">How its nodes join a cluster.</param>
internal sealed record ImageFamily(string Name, NodeBootstrap Bootstrap)
{
    public const string AmazonLinux2023 = "AmazonLinux2023";
    public const string AmazonLinux2 = "AmazonLinux2";
    public const string Bottlerocket = "Bottlerocket";
    public const string BottlerocketFips = "BottlerocketFips";
    public const string Ubuntu2204 = "Ubuntu2204";
    public const string Ubuntu2404 = "Ubuntu2404";
    public const string WindowsServer2022Core = "WindowsServer2022CoreContainer";
    public const string WindowsServer2025Core = "WindowsServer2025CoreContainer";

    /// <summary>Every family, in the order in which eksctl lists them.</summary>
    public static ValueList<ImageFamily> All { get; } =
    [
        new(AmazonLinux2023, NodeBootstrap.NodeConfig),
        new(AmazonLinux2, NodeBootstrap.Script),
        new("UbuntuPro2604", NodeBootstrap.Script),
        new("Ubuntu2604", NodeBootstrap.Script),
        new("UbuntuPro2404", NodeBootstrap.Script),
        new(Ubuntu2404, NodeBootstrap.Script),
        new("UbuntuPro2204", NodeBootstrap.Script),
        new(Ubuntu2204, NodeBootstrap.Script),
        new("UbuntuPro2004", NodeBootstrap.Script),
        new("Ubuntu2004", NodeBootstrap.Script),
        new(Bottlerocket, NodeBootstrap.Settings),
        new(BottlerocketFips, NodeBootstrap.Settings),
        new("WindowsServer2019CoreContainer", NodeBootstrap.PowerShell),
        new("WindowsServer2019FullContainer", NodeBootstrap.PowerShell),
        new(WindowsServer2022Core, NodeBootstrap.PowerShell),
        new("WindowsServer2022FullContainer", NodeBootstrap.PowerShell),
        new(WindowsServer2025Core, NodeBootstrap.PowerShell),
        new("WindowsServer2025FullContainer", NodeBootstrap.PowerShell),
    ];

    /// <summary>The processors it runs on, as the node label spells them: Windows on x86 only.</summary>
    public IReadOnlyList<string> Architectures =>
        Bootstrap == NodeBootstrap.PowerShell ? ["amd64"] : ["amd64", "arm64"];

    /// <summary>A family by its name, in capitals or not; null where there is none, or no name.</summary>
    public static ImageFamily? Find(string? name)
    {
        foreach (var family in All)
        {
            if (string.Equals(family.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return family;
            }
        }

        return null;
    }

    /// <summary>Whether a name, of a family that is known or of an older release, is one of Windows.</summary>
    public static bool IsWindows(string? name) =>
        name?.StartsWith("Windows", StringComparison.OrdinalIgnoreCase) is true;

    /// <summary>The build of Windows that nodes are labelled with; null for other systems, and for releases that aren't known.</summary>
    public static string? WindowsBuild(string? name) =>
        !IsWindows(name) ? null
        : name!.Contains("2019", StringComparison.Ordinal) ? "10.0.17763"
        : name.Contains("2022", StringComparison.Ordinal) ? "10.0.20348"
        : name.Contains("2025", StringComparison.Ordinal) ? "10.0.26100"
        : null;
}
