using EksSpec.Reading.Yaml;

namespace EksSpec.Editing;

/// <summary>How lists and maps in brackets are written.</summary>
/// <param name="IsJson">Whether only JSON will do.</param>
/// <param name="Colon">What stands between a key and its value.</param>
/// <param name="Comma">What stands between two entries in one line.</param>
/// <param name="Break">The break before each entry; empty where all stand in one line.</param>
/// <param name="Unit">How much further to the right each level stands.</param>
internal sealed record FlowStyle(bool IsJson, string Colon, string Comma, string Break, string Unit)
{
    /// <summary>Looks at the nearest brackets around a place that hold something.</summary>
    public static FlowStyle Of(Place place, Lines lines)
    {
        var tree = place.Tree;
        for (var outer = place; outer is not null; outer = outer.Outer)
        {
            var container = outer.Node.Index;
            if (
                tree[container].Style is YamlStyle.FlowMap or YamlStyle.FlowList
                && tree.HasBrackets(container)
                && tree.Behind(container) > container + 1
            )
            {
                return Of(tree, container, lines);
            }
        }

        return new(tree.IsJson, ": ", ", ", "", "");
    }

    /// <summary>The blanks before a place that begins a line.</summary>
    public static string IndentOf(int at, Lines lines) =>
        lines.Text(lines.StartOf(at), lines.SkipBlanks(lines.StartOf(at)));

    /// <summary>A value in brackets, or a scalar.</summary>
    /// <param name="value">The value.</param>
    /// <param name="indent">The blanks before the line where it stands.</param>
    /// <param name="like">How what stood there before is written.</param>
    public string TextOf(InlineDocument value, string indent, YamlStyle like = YamlStyle.Empty) =>
        value.Kind switch
        {
            InlineDocumentKind.Map => InBrackets(
                '{',
                value.Entries.Select(entry => Entry(entry.Key, entry.Value, indent + Unit)),
                '}',
                indent
            ),
            InlineDocumentKind.List => InBrackets(
                '[',
                value.Items.Select(item => TextOf(item, indent + Unit)),
                ']',
                indent
            ),
            _ => ScalarText.Of(value, like, IsJson),
        };

    /// <summary>A key and its value.</summary>
    public string Entry(string key, InlineDocument value, string indent) =>
        ScalarText.Of(key, YamlStyle.Empty, IsJson) + Colon + TextOf(value, indent);

    private string InBrackets(char open, IEnumerable<string> parts, char close, string indent)
    {
        var (between, last) = Break.Length == 0 ? ("", "") : (Break + indent + Unit, Break + indent);
        var inside = string.Join(Break.Length == 0 ? Comma : "," + between, parts);
        return inside.Length == 0 ? $"{open}{close}" : $"{open}{between}{inside}{last}{close}";
    }

    private static FlowStyle Of(YamlTree tree, int container, Lines lines)
    {
        var children = Child.Of(tree, container, lines);
        var (first, last) = (children[0], children[^1]);
        var colon =
            first.Key >= 0 && tree.IsJson ? lines.Text(tree[first.Key].End, Child.StartOf(tree, first.Value)) : ": ";
        var hasLines = lines.BeginsLine(last.Start) && lines.StartOf(last.Start) > tree[container].Start;
        var indent = IndentOf(last.Start, lines);
        var outer = IndentOf(tree[container].Start, lines);
        var isTight =
            children.Count > 1 ? lines.Find(',', first.End, children[1].Start) + 1 == children[1].Start : colon == ":";
        return new(
            tree.IsJson,
            colon,
            isTight ? "," : ", ",
            hasLines && tree.IsJson ? lines.Break : "",
            hasLines && indent.StartsWith(outer, StringComparison.Ordinal) ? indent[outer.Length..] : ""
        );
    }
}
