using System.Globalization;
using System.Text;

namespace EksSpec.Tests.Conventions;

/// <summary>The text of <c>docs/structure.md</c>: the rooms on their floors and the folders inside them, as measured.</summary>
internal static class StreetPicture
{
    private const string Introduction = """
        # Structure

        The folders of `src/EksSpec` are rooms, and rooms stand on floors. A room uses only rooms on lower floors, apart from the few
        arrows inside a floor that are drawn here; inside a room, folders never reach themselves. Tests measure it over the compiled
        library (`tests/EksSpec.Tests/Conventions/Street`): every base type, signature, call, attribute and constant counts, whatever
        namespace it is in. What lies beside the rooms belongs to `Fleet`.

        Drawn are the nearest uses: an arrow that others already imply is left out.

        This page is written by the tests: `EKSSPEC_ACCEPT_SNAPSHOTS=1 dotnet test` after a change of the structure.

        ## Rooms


        """;

    /// <summary>The page.</summary>
    public static string Render()
    {
        var text = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        var rooms = Street.Between(Street.RoomOf).Select(arrow => (arrow.From, arrow.To)).ToHashSet();
        Open(text, "TB");
        foreach (
            var floor in Street
                .Floors.GroupBy(room => room.Value, room => room.Key)
                .OrderByDescending(floor => floor.Key)
        )
        {
            text.Append(CultureInfo.InvariantCulture, $"  subgraph floor{floor.Key}[floor {floor.Key}]\n");
            foreach (var room in floor.Where(room => rooms.Any(arrow => arrow.From == room || arrow.To == room)))
            {
                text.Append(CultureInfo.InvariantCulture, $"    {room}\n");
            }

            text.Append("  end\n");
        }

        Close(text, rooms, name => name);
        foreach (
            var room in Street
                .Between(Street.FolderOf)
                .GroupBy(arrow => Street.RoomOf(arrow.Use.From))
                .OrderBy(room => room.Key, StringComparer.Ordinal)
        )
        {
            var folders = room.Where(arrow => Street.RoomOf(arrow.Use.To!) == room.Key)
                .Select(arrow => (arrow.From, arrow.To))
                .ToHashSet();
            if (folders.Count > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n## {room.Key}\n\n");
                Open(text, "LR");
                Close(text, folders, name => name == room.Key ? name : name[(room.Key.Length + 1)..]);
            }
        }

        return text.ToString();
    }

    private static void Open(StringBuilder text, string direction) =>
        text.Append(CultureInfo.InvariantCulture, $"```mermaid\nflowchart {direction}\n");

    private static void Close(StringBuilder text, HashSet<(string From, string To)> arrows, Func<string, string> title)
    {
        foreach (var (from, to) in Nearest(arrows).Order())
        {
            text.Append(CultureInfo.InvariantCulture, $"  {title(from)} --> {title(to)}\n");
        }

        text.Append("```\n");
    }

    // Where there is a circle, all its arrows would imply one another: they are all drawn.
    private static IEnumerable<(string From, string To)> Nearest(HashSet<(string From, string To)> arrows)
    {
        var inCircle = Circles.Of(arrows).SelectMany(circle => circle).ToHashSet(StringComparer.Ordinal);
        var others = arrows.Where(arrow => !(inCircle.Contains(arrow.From) && inCircle.Contains(arrow.To))).ToHashSet();
        return arrows.Where(arrow => !others.Contains(arrow) || !IsImplied(arrow, others));
    }

    private static bool IsImplied((string From, string To) arrow, HashSet<(string From, string To)> arrows)
    {
        var open = new Queue<string>(arrows.Where(one => one.From == arrow.From && one != arrow).Select(one => one.To));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryDequeue(out var node))
        {
            foreach (var (_, to) in arrows.Where(one => one.From == node))
            {
                if (to == arrow.To)
                {
                    return true;
                }

                if (seen.Add(to))
                {
                    open.Enqueue(to);
                }
            }
        }

        return false;
    }
}
