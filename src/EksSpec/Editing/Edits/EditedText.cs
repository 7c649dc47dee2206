using System.Text;

namespace EksSpec.Editing;

/// <summary>
/// A text that remembers which of its bytes are still those it began with, so that what has changed is known whatever
/// happened in between. It can't be changed: an edit makes another one.
/// </summary>
internal sealed class EditedText
{
    private readonly ReadOnlyMemory<byte> _original;
    private readonly List<Piece> _pieces;

    /// <summary>Takes a text in which nothing has changed.</summary>
    public EditedText(ReadOnlyMemory<byte> original)
        : this(original, [new(0, original)]) { }

    private EditedText(ReadOnlyMemory<byte> original, List<Piece> pieces)
    {
        (_original, _pieces) = (original, pieces);
        var bytes = new byte[pieces.Sum(piece => piece.Bytes.Length)];
        var at = 0;
        foreach (var piece in pieces)
        {
            piece.Bytes.CopyTo(bytes.AsMemory(at));
            at += piece.Bytes.Length;
        }

        Bytes = bytes;
    }

    /// <summary>The text as it is now.</summary>
    public byte[] Bytes { get; }

    /// <summary>What became other than it was, by the places of the text in which nothing had changed.</summary>
    public IEnumerable<Splice> Changes
    {
        get
        {
            var at = 0;
            var text = new List<byte>();
            foreach (var piece in _pieces.Append(new(_original.Length, default)))
            {
                if (piece.Start < 0)
                {
                    text.AddRange(piece.Bytes.Span);
                    continue;
                }

                var isOther = !_original.Span[at..piece.Start].SequenceEqual([.. text]);
                if (isOther)
                {
                    yield return new(at, piece.Start, Encoding.UTF8.GetString([.. text]));
                }

                text.Clear();
                at = piece.Start + piece.Bytes.Length;
            }
        }
    }

    /// <summary>The text with something else in some places.</summary>
    /// <param name="splices">What; none may reach into another.</param>
    public EditedText With(IEnumerable<Splice> splices)
    {
        var pieces = new List<Piece>();
        var at = 0;
        foreach (var splice in splices.OrderBy(splice => splice.Start))
        {
            pieces.AddRange(Cut(at, splice.Start));
            if (splice.Text.Length > 0)
            {
                pieces.Add(new(-1, Encoding.UTF8.GetBytes(splice.Text)));
            }

            at = splice.End;
        }

        pieces.AddRange(Cut(at, Bytes.Length));
        return new(_original, pieces);
    }

    private IEnumerable<Piece> Cut(int from, int to)
    {
        var start = 0;
        foreach (var piece in _pieces)
        {
            var (first, last) = (Math.Max(from - start, 0), Math.Min(to - start, piece.Bytes.Length));
            if (first < last)
            {
                yield return new(piece.Start < 0 ? -1 : piece.Start + first, piece.Bytes[first..last]);
            }

            start += piece.Bytes.Length;
        }
    }

    // A negative start: bytes that weren't there.
    private readonly record struct Piece(int Start, ReadOnlyMemory<byte> Bytes);
}
