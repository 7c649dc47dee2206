using System.Globalization;
using System.Text;
using EksSpec.Reading.Nodes;
using EksSpec.Reading.Yaml;
using EksSpec.Tests.Reading;

namespace EksSpec.Tests.Editing;

/// <summary>Puts comments into texts, and finds what they stand at by the lines around them.</summary>
internal static class RandomComments
{
    /// <summary>A text with comments above and behind entries and items, and the paths of those.</summary>
    public static (string Text, Dictionary<string, string> Paths) Put(string yaml, Random random)
    {
        yaml = yaml.TrimStart('\uFEFF');
        var places = new List<(int At, string Path, bool IsAbove, int Column)>();
        foreach (var tree in TreesOf(yaml))
        {
            var slots = Slots(tree);
            // What stands above the first key speaks of the document.
            places.AddRange(
                slots.Skip(1).Where(slot => slot.BeginsLine).Select(slot => (slot.Line, slot.Path, true, slot.Column))
            );
            places.AddRange(slots.Where(slot => slot.LineEnd >= 0).Select(slot => (slot.LineEnd, slot.Path, false, 0)));
        }

        var chosen = places.OrderBy(_ => random.Next()).Take(6).OrderByDescending(place => place.At).ToList();
        var bytes = new List<byte>(Encoding.UTF8.GetBytes(yaml));
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (at, path, isAbove, column) in chosen)
        {
            var comment = $"# comment {paths.Count.ToString(CultureInfo.InvariantCulture)}";
            paths.Add(comment, path);
            bytes.InsertRange(
                at,
                Encoding.UTF8.GetBytes(isAbove ? $"{new string(' ', column)}{comment}\n" : $"  {comment}")
            );
        }

        return (Encoding.UTF8.GetString([.. bytes]), paths);
    }

    /// <summary>The paths that a comment stands at: of all that begins in its line, or in the next one that isn't a comment.</summary>
    public static Dictionary<string, HashSet<string>> Find(string yaml)
    {
        var slots = TreesOf(yaml).SelectMany(Slots).ToLookup(slot => slot.Line, slot => slot.Path);
        var found = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var waiting = new List<string>();
        var at = 0;
        foreach (var line in yaml.Split('\n'))
        {
            var comment = line.IndexOf("# comment ", StringComparison.Ordinal);
            if (comment >= 0)
            {
                waiting.Add(line[comment..]);
            }

            if (slots.Contains(at))
            {
                waiting.ForEach(text => found.Add(text, [.. slots[at]]));
                waiting.Clear();
            }

            at += Encoding.UTF8.GetByteCount(line) + 1;
        }

        waiting.ForEach(text => found.Add(text, []));
        return found;
    }

    /// <summary>All paths of a text.</summary>
    public static HashSet<string> Paths(string yaml) => [.. TreesOf(yaml).SelectMany(Slots).Select(slot => slot.Path)];

    private static IEnumerable<YamlTree> TreesOf(string yaml) => Trees.Of(new(yaml)).OfType<YamlTree>();

    private static List<Slot> Slots(YamlTree tree)
    {
        new TreeMeaning(tree, new(1000, int.MaxValue), []).Resolve();
        var slots = new List<Slot>();
        if (tree[0].Kind >= NodeKind.List)
        {
            var id = Node.RootOf(tree);
            Collect(tree, 0, $"{id.Find("kind")?.Text} {id.Find("metadata")?.Find("name")?.Text}:", slots);
        }

        return slots;
    }

    private static void Collect(YamlTree tree, int node, string path, List<Slot> slots)
    {
        var isMap = tree[node].Kind == NodeKind.Map;
        var place = 0;
        for (int child = node + 1, end = tree.Behind(node); child < end; )
        {
            var value = isMap ? tree.Behind(child) : child;
            var own = isMap ? $"{path}.{new NodeEntry(tree, child).Key}" : $"{path}[{place++}]";
            var start = tree[child].Start;
            var line = tree.Source.StartOf(tree.Source.LineOf(start));
            var before = tree.Source.Span[line..start];
            var indent = before.IndexOfAnyExcept((byte)' ') is >= 0 and var found ? found : before.Length;
            var isBlock = tree[node].Style is YamlStyle.BlockMap or YamlStyle.BlockList;
            var begins =
                isBlock && (isMap ? indent == before.Length : before[indent..].TrimEnd((byte)' ').SequenceEqual("-"u8));
            slots.Add(new(own, line, begins, indent, isBlock ? LineEnd(tree, child, value) : -1));
            if (tree[value].Style != YamlStyle.Alias && tree[value].Kind >= NodeKind.List)
            {
                Collect(tree, value, own, slots);
            }

            child = tree.Behind(value);
        }
    }

    private static int LineEnd(YamlTree tree, int child, int value)
    {
        var text = tree.Source.Span;
        var end = tree[value].Style switch
        {
            YamlStyle.Plain
            or YamlStyle.SingleQuoted
            or YamlStyle.DoubleQuoted
            or YamlStyle.FlowList
            or YamlStyle.FlowMap => tree[value].End,
            YamlStyle.BlockList or YamlStyle.BlockMap when child != value => tree[child].End + 1,
            _ => -1,
        };
        return end >= 0 && (end >= text.Length || text[end] is (byte)'\n' or (byte)'\r') ? end : -1;
    }

    private sealed record Slot(string Path, int Line, bool BeginsLine, int Column, int LineEnd);
}
