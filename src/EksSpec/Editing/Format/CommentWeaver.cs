using System.Buffers;
using EksSpec.Reading.Yaml;

namespace EksSpec.Editing;

/// <summary>Writes a document that is in canonical form with comments and blank lines between its lines.</summary>
internal sealed class CommentWeaver
{
    private readonly TreeShape _shape;
    private readonly PlacedComments _comments;
    private readonly Dictionary<int, WovenLine> _lines = [];
    private readonly Dictionary<int, Comment> _behind = [];

    // What ends blocks, before it is known which line follows.
    private readonly List<(Comment Comment, int Column)> _below = [];

    private CommentWeaver(TreeShape shape, PlacedComments comments) => (_shape, _comments) = (shape, comments);

    /// <summary>Writes a document.</summary>
    /// <param name="shape">The document in canonical form.</param>
    /// <param name="comments">Its comments and blank lines.</param>
    /// <param name="source">The text that the comments are of.</param>
    /// <param name="output">Where to write.</param>
    public static void Write(TreeShape shape, PlacedComments comments, YamlText source, ArrayBufferWriter<byte> output)
    {
        var weaver = new CommentWeaver(shape, comments);
        weaver.Place();
        weaver.Write(source, output);
    }

    /// <summary>Writes comments that stand alone.</summary>
    public static void Write(IEnumerable<Comment> comments, YamlText source, ArrayBufferWriter<byte> output)
    {
        var mayBeBlank = false;
        foreach (var comment in comments)
        {
            Write(comment, 0, source, mayBeBlank, output);
            mayBeBlank = true;
        }
    }

    private void Place()
    {
        var first = new WovenLine(opens: true);
        _comments.Head.ForEach(comment => first.Add(comment, 0));
        first.IsBlankNext = _comments.IsBlankBehindHead;
        _lines.Add(1, first);
        PlaceBlock(0);
        _below.AddRange(PlacedComments.Of(_comments.Below, 0).Select(comment => (comment, 0)));
    }

    private void PlaceBlock(int block)
    {
        var opens = true;
        foreach (var slot in _shape.IsBlock(block) ? _shape.SlotsOf(block) : [])
        {
            PlaceSlot(slot, opens);
            opens = false;
            var value = _shape.ValueOf(slot);
            PlaceBlock(value);
            if (PlacedComments.Of(_comments.Below, value) is { Count: > 0 } below)
            {
                var column = ColumnBelow(value);
                _below.AddRange(below.Select(comment => (comment, column)));
            }
        }
    }

    private void PlaceSlot(int slot, bool opens)
    {
        var number = _shape.LineOf(_shape.Tree[slot].Start);
        if (!_lines.TryGetValue(number, out var line))
        {
            _lines.Add(number, line = new(opens));
            _below.ForEach(below => line.Add(below.Comment, below.Column));
            _below.Clear();
        }

        var column = _shape.Tree.Source.Span[_shape.Tree.Source.StartOf(number)..].IndexOfAnyExcept((byte)' ');
        IEnumerable<Comment> above = PlacedComments.Of(_comments.Above, slot);
        if (PlacedComments.Of(_comments.Behind, slot) is { Count: > 0 } behind)
        {
            var end = LineBehind(slot);
            var kept = end < 0 ? 0 : 1;
            if (kept > 0)
            {
                _behind.Add(end, behind[^1]);
            }

            above = above.Concat(behind.SkipLast(kept)).OrderBy(comment => comment.Start);
        }

        foreach (var comment in above)
        {
            line.Add(comment, column);
        }

        line.IsBlankNext |= !line.HasSlot && _comments.Blanks.Contains(slot);
        line.HasSlot = true;
    }

    // The line behind whose end a comment belongs to an entry or item; -1 where it would belong to the first thing in it.
    private int LineBehind(int slot)
    {
        var value = _shape.ValueOf(slot);
        return _shape.IsBlock(value)
            ? value == slot
                ? -1
                : _shape.LineOf(_shape.Tree[value + 1].Start) - 1
            : _shape.Tree[value].Style == YamlStyle.Literal
                ? _shape.LineOf(_shape.Tree[value].Start)
                : _shape.LineOf(_shape.Tree[value].End);
    }

    // A list whose dashes stand under its key ends with what is deeper than the dash, and not part of a text of several lines.
    private int ColumnBelow(int block)
    {
        var column = _shape.ColumnOf(_shape.Tree[block].Start);
        return !_shape.IsUnderItsKey(block) ? column
            : _shape.Tree[_shape.SlotsOf(block).Last()].Style == YamlStyle.Literal ? column + 1
            : column + 2;
    }

    private void Write(YamlText source, ArrayBufferWriter<byte> output)
    {
        var start = output.WrittenCount;
        var text = _shape.Tree.Source.Span;
        for (var number = 1; !text.IsEmpty; number++)
        {
            var isBlank = false;
            if (_lines.TryGetValue(number, out var line))
            {
                var mayBeBlank = !line.Opens;
                foreach (var (comment, column) in line.Above)
                {
                    Write(comment, column, source, mayBeBlank, output);
                    mayBeBlank = true;
                }

                isBlank = line.IsBlankNext && mayBeBlank;
            }

            WriteBlank(isBlank && output.WrittenCount > start, output);
            var end = text.IndexOf((byte)'\n');
            output.Write(text[..end]);
            if (_behind.TryGetValue(number, out var behind))
            {
                output.Write(" "u8);
                output.Write(source.Span[behind.Start..behind.End]);
            }

            output.Write("\n"u8);
            text = text[(end + 1)..];
        }

        foreach (var (comment, column) in _below)
        {
            Write(comment, column, source, mayBeBlank: true, output);
        }
    }

    private static void Write(
        Comment comment,
        int column,
        YamlText source,
        bool mayBeBlank,
        ArrayBufferWriter<byte> output
    )
    {
        WriteBlank(comment.IsBlankAbove && mayBeBlank, output);
        output.GetSpan(column + 1)[..column].Fill((byte)' ');
        output.Advance(column);
        output.Write(source.Span[comment.Start..comment.End]);
        output.Write("\n"u8);
    }

    // The empty lines at the end of a text behind |+ are blank enough.
    private static void WriteBlank(bool isBlank, ArrayBufferWriter<byte> output)
    {
        if (isBlank && !output.WrittenSpan.EndsWith("\n\n"u8))
        {
            output.Write("\n"u8);
        }
    }
}
