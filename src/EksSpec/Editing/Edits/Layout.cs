using EksSpec.Reading.Yaml;
using EksSpec.Writing;

namespace EksSpec.Editing;

/// <summary>How a document is laid out, and values that are written to look like the rest of it.</summary>
internal sealed class Layout
{
    private readonly int _mapIndent = 2;
    private readonly int _listIndent;
    private readonly bool _hasBlocks;

    /// <summary>Looks at how the first maps and lists below a key stand.</summary>
    /// <param name="tree">The document.</param>
    /// <param name="hasBlocks">Whether texts of several lines may be written as blocks.</param>
    public Layout(YamlTree tree, bool hasBlocks)
    {
        _hasBlocks = hasBlocks;
        Lines = new(tree.Source);
        var (map, list) = (-1, -1);
        for (var i = 0; i < tree.Behind(0) && (map < 0 || list < 0); i++)
        {
            if (tree[i].Style != YamlStyle.BlockMap)
            {
                continue;
            }

            foreach (var child in Child.Of(tree, i, Lines))
            {
                ref var value = ref tree[child.Value];
                var indent = Lines.ColumnOf(value.Start) - Lines.ColumnOf(tree[i].Start);
                map = map < 0 && value.Style == YamlStyle.BlockMap ? indent : map;
                list = list < 0 && value.Style == YamlStyle.BlockList ? indent : list;
            }
        }

        _mapIndent = map > 0 ? map : 2;
        _listIndent = list > 0 ? list : 0;
    }

    /// <summary>The lines of its text.</summary>
    public Lines Lines { get; }

    /// <summary>What stands behind the colon of a key.</summary>
    /// <param name="value">The value.</param>
    /// <param name="column">The column of the key, from 0.</param>
    /// <param name="like">How what stood there before is written.</param>
    public Block BehindKey(InlineDocument value, int column, YamlStyle like)
    {
        const string Key = "k";
        return OnOneLine(value, like) ?? Below(Written(InlineDocument.OfMap((Key, value)))[(Key.Length + 1)..], column);
    }

    /// <summary>What stands behind the dash of an item.</summary>
    /// <inheritdoc cref="BehindKey"/>
    public Block BehindDash(InlineDocument value, int column, YamlStyle like) =>
        OnOneLine(value, like) ?? Below(Written(InlineDocument.OfList(value))["-".Length..], column);

    /// <summary>A whole entry.</summary>
    public string Entry(string key, InlineDocument value, int column) =>
        Below(Written(InlineDocument.OfMap((key, value))), column).ToString();

    /// <summary>A whole item.</summary>
    public string Item(InlineDocument value, int column, YamlStyle like) => "- " + BehindDash(value, column, like);

    // Only quotes are kept; everything else is written as in a new file.
    private static Block? OnOneLine(InlineDocument value, YamlStyle like) =>
        value.Kind == InlineDocumentKind.Text && like is YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted
            ? new(ScalarText.Of(value, like, isJson: false), "")
            : null;

    private string Written(InlineDocument value)
    {
        var writer = new YamlWriter
        {
            MapIndent = _mapIndent,
            ListIndent = _listIndent,
            HasBlocks = _hasBlocks,
        };
        writer.Write(value);
        return writer.ToString();
    }

    private Block Below(string written, int column)
    {
        var lines = written[..^1].Split('\n');
        var indented = lines.Skip(1).Select(line => Lines.Break + Indented(line, column));
        return new(lines[0].TrimStart(' '), string.Concat(indented));
    }

    // What stands behind no dash at all is written as if behind one that stands before the line begins.
    private static string Indented(string line, int column) =>
        line.Length == 0 ? ""
        : column < 0 ? line[-column..]
        : new string(' ', column) + line;
}
