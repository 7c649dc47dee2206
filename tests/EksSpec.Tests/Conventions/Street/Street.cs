using EksSpec.Findings;

namespace EksSpec.Tests.Conventions;

/// <summary>The rooms of the library, their floors, and which file uses which.</summary>
internal static class Street
{
    /// <summary>The folder of the library; its first folders are the rooms.</summary>
    public const string Root = "src/EksSpec/";

    /// <summary>The floor of each room.</summary>
    public static IReadOnlyDictionary<string, int> Floors { get; } =
        new Dictionary<string, int>(StringComparer.Ordinal)
        {
            ["Values"] = 0,
            ["Findings"] = 0,
            ["GoText"] = 0,
            ["Eksctl"] = 1,
            ["Kubernetes"] = 1,
            ["Ec2"] = 1,
            ["CustomResources"] = 1,
            ["Reading"] = 2,
            ["Writing"] = 2,
            ["Landscape"] = 2,
            ["Isolation"] = 2,
            ["Placement"] = 2,
            ["LoadBalancing"] = 2,
            ["Access"] = 2,
            ["Crds"] = 3,
            ["Rules"] = 3,
            ["Capacity"] = 3,
            ["Fleet"] = 3,
            ["Delivery"] = 3,
            ["Reports"] = 3,
            ["Editing"] = 3,
            ["Builders"] = 4,
            ["Import"] = 4,
            ["Programs"] = 4,
        };

    /// <summary>The arrows between rooms of one floor.</summary>
    public static IReadOnlySet<(string From, string To)> SameFloor { get; } =
        new HashSet<(string, string)>
        {
            ("Findings", "Values"),
            ("Eksctl", "Kubernetes"),
            ("Eksctl", "Ec2"),
            ("Landscape", "Reading"),
            ("Placement", "Landscape"),
            ("Placement", "Isolation"),
            ("LoadBalancing", "Landscape"),
            ("Capacity", "Rules"),
            ("Access", "Landscape"),
            ("Fleet", "Rules"),
            ("Fleet", "Capacity"),
            ("Delivery", "Rules"),
            ("Delivery", "Fleet"),
            ("Reports", "Rules"),
            ("Editing", "Fleet"),
            ("Editing", "Rules"),
            ("Reports", "Editing"),
            ("Import", "Builders"),
            ("Reports", "Fleet"),
            ("Programs", "Builders"),
        };

    private static readonly Lazy<IReadOnlyCollection<Use>> Measured = new(Measure);

    /// <summary>Every use in the library, measured once.</summary>
    public static IReadOnlyCollection<Use> Uses => Measured.Value;

    /// <summary>The uses between rooms, or between folders.</summary>
    /// <param name="placeOf">The place of a file: <see cref="RoomOf"/> or <see cref="FolderOf"/>.</param>
    public static IEnumerable<(string From, string To, Use Use)> Between(Func<string, string> placeOf) =>
        from use in Uses
        let to = use.To
        where to is not null
        let arrow = (From: placeOf(use.From), To: placeOf(to), use)
        where arrow.From != arrow.To
        select arrow;

    /// <summary>The room of a file; what lies beside the rooms is the fleet's.</summary>
    public static string RoomOf(string file) => file[Root.Length..].Split('/') is [var room, _, ..] ? room : "Fleet";

    /// <summary>The folder of a file, below the root of the library.</summary>
    public static string FolderOf(string file) =>
        file.LastIndexOf('/') is var end && end < Root.Length ? "Fleet" : file[Root.Length..end];

    /// <summary>Whether a room may use another.</summary>
    public static bool MayUse(string from, string to) =>
        from == to || Floors[to] < Floors[from] || SameFloor.Contains((from, to));

    private static IReadOnlyCollection<Use> Measure()
    {
        var assembly = typeof(SpecPath).Assembly.Location;
        using var code = File.OpenRead(assembly);
        using var symbols = File.OpenRead(Path.ChangeExtension(assembly, ".pdb"));
        var sources = Repository.CodeOf(Root).Select(file => (Repository.Name(file), File.ReadAllText(file)));
        return CompiledUses.Of(code, symbols, [.. sources], path => Repository.Name(Repository.Resolve(path)));
    }
}
