using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace EksSpec.Writing;

/// <summary>Writes a document as UTF-8 into a buffer of its own, so that a document goes out whole or not at all.</summary>
internal abstract class Utf8DocumentWriter : DocumentWriter
{
    private byte[] _buffer = new byte[16 * 1024];
    private int _length;

    /// <summary>How many bytes the buffer holds room for; a writer that grew large is not worth keeping.</summary>
    public int Capacity => _buffer.Length;

    /// <summary>Writes one whole document behind what is in the buffer.</summary>
    /// <exception cref="ArgumentException">The object is no document, or holds a value that no document can hold.</exception>
    public void WriteDocument(object document)
    {
        var start = _length;
        try
        {
            ModelWriter.WriteDocument(this, document);
            EndDocument();
        }
        catch (UnwritableException unwritable)
        {
            _length = start;
            ForgetTexts();
            throw PathFinder.Explain(document, unwritable);
        }
    }

    /// <summary>Writes what stands between two documents.</summary>
    public abstract void WriteSeparator();

    /// <summary>Forgets everything that was written.</summary>
    public virtual void Clear()
    {
        _length = 0;
        ResetDepth();
    }

    /// <summary>Hands what was written to its reader, and forgets it.</summary>
    public void MoveTo(IBufferWriter<byte> output)
    {
        output.Write(_buffer.AsSpan(0, _length));
        _length = 0;
    }

    /// <summary>What was written, as a string.</summary>
    public override string ToString() => Encoding.UTF8.GetString(_buffer, 0, _length);

    /// <summary>Ends the document with its one final newline.</summary>
    protected abstract void EndDocument();

    /// <summary>Room for so many bytes at least; <see cref="Advance"/> says how many were used.</summary>
    protected Span<byte> Reserve(int size)
    {
        if (_buffer.Length - _length < size)
        {
            Grow(size);
        }

        return _buffer.AsSpan(_length);
    }

    protected void Advance(int count) => _length += count;

    protected void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
        _length += bytes.Length;
    }

    protected void Append(byte value)
    {
        Reserve(1)[0] = value;
        _length++;
    }

    protected void AppendSpaces(int count)
    {
        Reserve(count)[..count].Fill((byte)' ');
        _length += count;
    }

    /// <summary>Appends text as it is.</summary>
    /// <exception cref="UnwritableException">The text holds half of a surrogate pair.</exception>
    protected void AppendText(ReadOnlySpan<char> text)
    {
        // Nearly all text is ASCII, and that is done sooner.
        if (Ascii.FromUtf16(text, Reserve(text.Length), out var written) != OperationStatus.Done)
        {
            var status = Utf8.FromUtf16(
                text,
                Reserve(checked(text.Length * 3)),
                out _,
                out written,
                replaceInvalidSequences: false
            );
            if (status != OperationStatus.Done)
            {
                throw Unwritable(TextEscapes.HalfPair);
            }
        }

        _length += written;
    }

    /// <summary>Appends text between double quotes, spelled so that JSON and every YAML read the same.</summary>
    protected void AppendQuoted(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExcept(TextEscapes.NeverNeeded))
        {
            var output = Reserve(text.Length + 2);
            output[0] = (byte)'"';
            Ascii.FromUtf16(text, output[1..], out _);
            output[text.Length + 1] = (byte)'"';
            Advance(text.Length + 2);
            return;
        }

        Append((byte)'"');
        while (text.IndexOfAny(TextEscapes.Needed) is >= 0 and var next)
        {
            AppendText(text[..next]);
            Advance(TextEscapes.Write(text[next], Reserve(TextEscapes.MaxLength)));
            text = text[(next + 1)..];
        }

        AppendText(text);
        Append((byte)'"');
    }

    private void Grow(int size) =>
        Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, Math.Max(_buffer.Length * 2L, (long)_length + size)));
}
