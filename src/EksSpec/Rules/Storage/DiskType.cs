namespace EksSpec.Rules;

/// <summary>What EC2 makes of a type of disk. Of 2026-08.</summary>
/// <param name="Name">The type.</param>
/// <param name="MinSize">The smallest, in GiB.</param>
/// <param name="MaxSize">The largest, in GiB.</param>
/// <param name="MinIops">The fewest IOPS that can be asked for; 0 where none can be.</param>
/// <param name="MaxIops">The most.</param>
internal sealed record DiskType(string Name, int MinSize, int MaxSize, int MinIops = 0, int MaxIops = 0)
{
    /// <summary>The type of disks for which nobody says one.</summary>
    public const string Default = "gp3";

    /// <summary>All types.</summary>
    public static readonly DiskType[] All =
    [
        new("gp3", 1, 65536, 3000, 80000),
        new("gp2", 1, 16384),
        new("io1", 4, 16384, 100, 64000),
        new("io2", 4, 65536, 100, 256000),
        new("st1", 125, 16384),
        new("sc1", 125, 16384),
        new("standard", 1, 1024),
    ];

    /// <summary>The names of all types.</summary>
    public static readonly string[] Names = [.. All.Select(type => type.Name)];

    /// <summary>Whether EC2 takes no disk of the type without being told the IOPS.</summary>
    public bool NeedsIops => Name is "io1" or "io2";

    /// <summary>The type of a class's disks; <see langword="null"/> where EC2 has none of the name.</summary>
    public static DiskType? Of(IDictionary<string, string>? parameters)
    {
        var name = EbsParameters.Find(parameters, "type") is { Length: > 0 } said ? said : Default;
        return Array.Find(All, type => type.Name == name);
    }
}
