using EksSpec.Reading.Yaml;

namespace EksSpec.Editing;

/// <summary>Changes what is written in lines: one key or item below the other.</summary>
internal sealed class BlockEdits(YamlTree tree, Layout layout)
{
    private readonly Lines _lines = layout.Lines;
    private readonly byte[] _bytes = tree.Source.Bytes;

    /// <summary>Puts another value in the place of one.</summary>
    public IEnumerable<Splice> Replace(Place place, InlineDocument value)
    {
        ref var node = ref tree[place.Value];
        var (start, end) = (node.Start, EndOfContent(node.End));
        switch (node.Style)
        {
            case YamlStyle.Empty:
                var added = TextOf(place, value, ColumnOfContent(place));
                return [new(start, start, added.First.Length == 0 ? "" : " " + added.First), Below(start, added)];
            case YamlStyle.Literal or YamlStyle.Folded:
                var header = start + 1;
                while (_bytes[header] is (byte)'+' or (byte)'-' or (>= (byte)'0' and <= (byte)'9'))
                {
                    header++;
                }

                var text = TextOf(place, value, ColumnOfContent(place));
                return [Inline(start, header, text), new(_lines.EndOf(header), end, text.Rest)];
            case YamlStyle.BlockList or YamlStyle.BlockMap when place.Key >= 0:
                var block = TextOf(place, value, ColumnOfContent(place));
                var behind = BehindColon(place);
                return
                [
                    new(behind, behind, block.First.Length == 0 ? "" : " " + block.First),
                    new(_lines.EndOf(behind), EndOfLastLine(node.End), block.Rest),
                ];
            case YamlStyle.BlockList or YamlStyle.BlockMap:
                return [new(start, end, TextOf(place, value, _lines.ColumnOf(start)).ToString())];
            default:
                var line = TextOf(place, value, ColumnOfContent(place));
                return [Inline(start, end, line), Below(end, line)];
        }
    }

    /// <summary>Adds an entry to a map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="before">The entry that it comes before, by its place; as many as there are for the end.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    public Splice InsertEntry(int map, int before, string key, InlineDocument value)
    {
        var column = _lines.ColumnOf(tree[map].Start);
        return Insert(map, before, column, layout.Entry(key, value, column));
    }

    /// <summary>Adds an item to a list.</summary>
    /// <inheritdoc cref="InsertEntry"/>
    public Splice InsertItem(int list, int before, InlineDocument value)
    {
        var column = _lines.ColumnOf(tree[list].Start);
        var items = Child.Of(tree, list, _lines);
        var neighbour = tree[items[Math.Max(before - 1, 0)].Value].Style;
        return Insert(list, before, column, layout.Item(value, column, neighbour));
    }

    /// <summary>Takes away an entry or item that is not the only one, with the comments that are about it.</summary>
    public Splice Remove(int container, int index)
    {
        var children = Child.Of(tree, container, _lines);
        var child = children[index];
        var end = EndOfLastLine(child.End);
        if (!_lines.BeginsLine(child.Start))
        {
            // Behind a dash: what comes next stands there then.
            return new(child.Start, _lines.SkipBlanks(_lines.Behind(end)), "");
        }

        var from = index == 0 ? tree.Start : children[index - 1].End;
        var start = _lines.StartOfComments(_lines.StartOf(child.Start), from);
        end = BehindDeeperComments(_lines.IsLineStart(child.End) ? child.End : _lines.Behind(end), child.Start);
        var isLast = end == tree.Source.Length && !_lines.IsLineStart(end) && start > 0;
        return new(isLast ? _lines.Before(start) : start, end, "");
    }

    private Splice Insert(int container, int before, int column, string text)
    {
        var children = Child.Of(tree, container, _lines);
        var indent = new string(' ', column);
        if (before > 0)
        {
            var end = children[before - 1].End;
            var at = _lines.IsLineStart(end) ? end : _lines.EndOf(end);
            return new(at, at, _lines.IsLineStart(end) ? indent + text + _lines.Break : _lines.Break + indent + text);
        }

        var first = children[0].Start;
        if (!_lines.BeginsLine(first))
        {
            return new(first, first, text + _lines.Break + indent);
        }

        var start = _lines.StartOfComments(_lines.StartOf(first), tree.Start);
        return new(start, start, indent + text + _lines.Break);
    }

    private Block TextOf(Place place, InlineDocument value, int column)
    {
        var like = tree[place.Value].Style;
        return place.Key >= 0
            ? layout.BehindKey(value, column, like)
            : layout.BehindDash(value, column - "- ".Length, like);
    }

    // Where further lines of a value are counted from: the column of its key, or that where it stands behind its dash.
    private int ColumnOfContent(Place place) =>
        place.Key >= 0 ? _lines.ColumnOf(tree[place.Container].Start)
        : tree[place.Value].Style == YamlStyle.Empty && place.Outer is not null
            ? _lines.ColumnOf(tree[place.Container].Start) + "- ".Length
        : _lines.ColumnOf(tree[place.Value].Start);

    private Splice Inline(int start, int end, Block text) =>
        new(text.First.Length == 0 ? _lines.TrimBefore(start) : start, end, text.First);

    private Splice Below(int at, Block text) => new(_lines.EndOf(at), _lines.EndOf(at), text.Rest);

    private int BehindColon(Place place) =>
        tree.Has(place.Value, YamlMarks.HasProperties)
            ? tree.PropertiesOf(place.Value).End
            : _lines.Find(':', tree[place.Key].End, tree[place.Value].Start) + 1;

    // A block of text may have taken the break behind it, which the line that ends there needs.
    private int EndOfContent(int end) => _lines.IsLineStart(end) ? _lines.Before(end) : end;

    private int EndOfLastLine(int end) => _lines.IsLineStart(end) ? _lines.Before(end) : _lines.EndOf(end);

    private int BehindDeeperComments(int at, int start)
    {
        while (_lines.IsComment(at) && _lines.SkipBlanks(at) - at > _lines.ColumnOf(start))
        {
            at = _lines.Behind(_lines.EndOf(at));
        }

        return at;
    }
}
