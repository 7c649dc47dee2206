using System.Text.RegularExpressions;

namespace EksSpec.Tests.Conventions;

/// <summary>The rooms of the library stand on floors, and a room uses only rooms on lower floors.</summary>
public partial class OneWayStreetTests
{
    private static readonly Dictionary<string, int> Floors = new(StringComparer.Ordinal)
    {
        ["Values"] = 0,
        ["Findings"] = 0,
        ["GoText"] = 0,
        ["Ec2"] = 1,
        ["Eksctl"] = 1,
        ["Kubernetes"] = 1,
        ["CustomResources"] = 1,
        ["Landscape"] = 2,
        ["Isolation"] = 2,
        ["Placement"] = 2,
        ["Reading"] = 2,
        ["Writing"] = 2,
        ["Rules"] = 3,
        ["Fleet"] = 3,
        ["Builders"] = 4,
    };

    /// <summary>Arrows between rooms of one floor: the one that may point at the other.</summary>
    private static readonly HashSet<(string From, string To)> SameFloor =
    [
        ("Findings", "Values"),
        ("Eksctl", "Ec2"),
        ("Eksctl", "Kubernetes"),
        ("Placement", "Isolation"),
        ("Placement", "Landscape"),
        ("Landscape", "Reading"),
        ("Fleet", "Rules"),
    ];

    [Fact]
    public void Every_arrow_points_down()
    {
        var arrows = Arrows().ToList();
        var wrong = arrows.Where(arrow => !IsAllowed(arrow.From, arrow.To)).Distinct();

        Assert.NotEmpty(arrows);
        Assert.Empty(wrong.Select(arrow => $"{arrow.File} uses {arrow.To}"));
    }

    [Fact]
    public void Every_room_has_a_floor() =>
        Assert.All(Repository.CodeOf("src/EksSpec").Select(RoomOf).Distinct(), room => Assert.Contains(room, Floors));

    [Fact]
    public void Rooms_below_the_fleet_touch_no_file()
    {
        var touching =
            from file in Repository.CodeOf("src/EksSpec")
            where RoomOf(file) is not "Fleet"
            where FileAccess().IsMatch(File.ReadAllText(file))
            select Repository.Name(file);

        Assert.Empty(touching);
    }

    private static IEnumerable<(string File, string From, string To)> Arrows() =>
        from file in Repository.CodeOf("src/EksSpec")
        let room = RoomOf(file)
        from Match reference in Reference().Matches(WithoutComments(File.ReadAllText(file)))
        let target = reference.Groups[1].Value
        where target != room
        select (Repository.Name(file), room, target);

    private static bool IsAllowed(string from, string to) =>
        Floors[to] < Floors[from] || SameFloor.Contains((from, to));

    /// <summary>The first folder below src/EksSpec; files beside the folders are the fleet's.</summary>
    private static string RoomOf(string file)
    {
        var parts = Repository.Name(file).Split('/');
        return parts.Length == 3 ? "Fleet" : parts[2];
    }

    private static string WithoutComments(string code) =>
        string.Join('\n', code.Split('\n').Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    [GeneratedRegex(
        @"\bEksSpec\.(Values|Findings|GoText|Ec2|Eksctl|Kubernetes|CustomResources|Isolation|Placement|Reading|Writing|Rules)\b"
    )]
    private static partial Regex Reference();

    [GeneratedRegex(@"\b(File|Directory|FileStream|StreamWriter|FileInfo|DirectoryInfo)(\.|\()[A-Z""]")]
    private static partial Regex FileAccess();
}
