namespace EksSpec.Tests.Conventions;

/// <summary>The rooms of the library stand on floors, and who uses whom goes one way, between rooms and inside them.</summary>
public class OneWayStreetTests
{
    private static readonly string[] FileSystem =
    [
        "System.IO.Directory",
        "System.IO.DirectoryInfo",
        "System.IO.File",
        "System.IO.FileInfo",
        "System.IO.FileStream",
        "System.IO.FileSystemInfo",
        "System.IO.DriveInfo",
        "System.IO.Path",
        "System.IO.RandomAccess",
        "System.IO.StreamWriter",
    ];

    private static readonly string[] Outside =
    [
        "System.AppContext",
        "System.Console",
        "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch",
        "System.Environment",
        "System.Random",
        "System.Threading.Thread",
        "System.TimeProvider",
        "System.TimeZoneInfo",
    ];

    [Fact]
    public void Every_room_has_a_floor() =>
        Assert.All(
            Repository.CodeOf(Street.Root).Select(Repository.Name).Select(Street.RoomOf),
            room => Assert.Contains(room, Street.Floors)
        );

    [Fact]
    public void Every_room_was_measured()
    {
        var rooms = Repository.CodeOf(Street.Root).Select(Repository.Name).Select(Street.RoomOf).Distinct();
        var measured = Street.Between(Street.RoomOf).SelectMany(arrow => new[] { arrow.From, arrow.To }).ToHashSet();

        Assert.All(rooms, room => Assert.Contains(room, measured));
    }

    [Fact]
    public void Every_arrow_between_rooms_points_down() =>
        Assert.Empty(
            Street
                .Between(Street.RoomOf)
                .Where(arrow => !Street.MayUse(arrow.From, arrow.To))
                .Select(arrow => arrow.Use)
        );

    [Fact]
    public void No_folder_reaches_itself() =>
        Assert.Empty(
            Circles
                .Of(Street.Between(Street.FolderOf).Select(arrow => (arrow.From, arrow.To)))
                .Select(circle => string.Join(", ", circle))
        );

    [Fact]
    public void Only_the_fleet_and_what_edits_files_touch_files()
    {
        var touching = Street.Uses.Where(use => FileSystem.Contains(use.Type)).ToList();

        Assert.NotEmpty(touching);
        Assert.DoesNotContain(touching, use => Street.RoomOf(use.From) is not ("Fleet" or "Editing"));
    }

    // A program prints; an iterator asks which thread it is on, to know whether it may be its own enumerator.
    [Fact]
    public void Nobody_asks_what_is_outside_the_program() =>
        Assert.DoesNotContain(
            Street.Uses,
            use =>
                Outside.Contains(use.Type)
                && use is not { Type: "System.Environment", Member: "get_CurrentManagedThreadId" }
                && !(use.Type == "System.Console" && Street.RoomOf(use.From) == "Programs")
        );

    [Fact]
    public void The_page_shows_the_street() => Snapshot.MatchFile(StreetPicture.Render(), "docs/structure.md");
}
