using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace EksSpec.Reading.Yaml;

/// <summary>The UTF-8 of a text, and where its lines begin.</summary>
internal sealed class YamlText
{
    // Zeros behind the text end every scalar and every look ahead: no loop needs to ask for the end.
    private const int Room = 4;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private int[]? _lines;

    /// <summary>Takes bytes: UTF-8, or UTF-16 with a byte order mark.</summary>
    public YamlText(ReadOnlySpan<byte> bytes)
        : this(Take(bytes), bytes.StartsWith(Mark) ? Mark.Length : 0) { }

    /// <summary>Takes text.</summary>
    public YamlText(ReadOnlySpan<char> text)
        : this(Encode(text is ['\uFEFF', ..] ? text[1..] : text), text is ['\uFEFF', ..] ? Mark.Length : 0) { }

    private YamlText(byte[] bytes, int skipped)
    {
        Bytes = bytes;
        Length = bytes.Length - Room;
        Skipped = skipped;
    }

    /// <summary>The bytes, and some zeros behind them.</summary>
    public byte[] Bytes { get; }

    /// <summary>How many bytes the text has.</summary>
    public int Length { get; }

    /// <summary>The bytes of the text.</summary>
    public ReadOnlySpan<byte> Span => Bytes.AsSpan(0, Length);

    /// <summary>How many bytes stood before them: those of a byte order mark.</summary>
    public int Skipped { get; }

    /// <summary>The line of a place, from 1.</summary>
    public int LineOf(int at)
    {
        var index = Array.BinarySearch(Lines, at);
        return index < 0 ? ~index : index + 1;
    }

    /// <summary>The column of a place, from 1, in UTF-16 as editors count.</summary>
    public int ColumnOf(int at)
    {
        var start = Lines[LineOf(at) - 1];
        return Encoding.UTF8.GetCharCount(Bytes, start, Math.Min(at, Length) - start) + 1;
    }

    /// <summary>The first byte of a line.</summary>
    /// <param name="line">The line, from 1.</param>
    public int StartOf(int line) => Lines[line - 1];

    /// <summary>The bytes of a line, without its end.</summary>
    /// <param name="line">The line, from 1.</param>
    public ReadOnlySpan<byte> LineAt(int line)
    {
        var end = line < Lines.Length ? Lines[line] : Length;
        return Bytes.AsSpan(StartOf(line), end - StartOf(line)).TrimEnd("\r\n"u8);
    }

    /// <summary>How many lines there are.</summary>
    public int LineCount => Lines.Length;

    private int[] Lines => _lines ??= FindLines();

    private static byte[] Take(ReadOnlySpan<byte> bytes) =>
        bytes switch
        {
            [0xFF, 0xFE, ..] => Encode(Encoding.Unicode.GetChars(bytes[2..].ToArray())),
            [0xFE, 0xFF, ..] => Encode(Encoding.BigEndianUnicode.GetChars(bytes[2..].ToArray())),
            [0xEF, 0xBB, 0xBF, .. var rest] => Padded(rest),
            _ => Padded(bytes),
        };

    private static byte[] Padded(ReadOnlySpan<byte> bytes)
    {
        var padded = new byte[bytes.Length + Room];
        bytes.CopyTo(padded);
        return padded;
    }

    // Half of a surrogate pair becomes a byte that is no UTF-8, so that it is found like any other.
    private static byte[] Encode(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text) + Room];
        var length = 0;
        while (!text.IsEmpty)
        {
            var status = Utf8.FromUtf16(
                text,
                bytes.AsSpan(length),
                out var read,
                out var written,
                replaceInvalidSequences: false
            );
            length += written;
            text = text[read..];
            if (status == OperationStatus.InvalidData)
            {
                bytes[length++] = 0xFF;
                text = text[1..];
            }
        }

        return length + Room == bytes.Length ? bytes : bytes.AsSpan(0, length + Room).ToArray();
    }

    private int[] FindLines()
    {
        var lines = new int[Span.Count((byte)'\n') + Span.Count((byte)'\r') + 1];
        var count = 1;
        for (var at = 0; ; lines[count++] = at)
        {
            var found = Bytes.AsSpan(at, Length - at).IndexOfAny((byte)'\n', (byte)'\r');
            if (found < 0)
            {
                return count == lines.Length ? lines : lines[..count];
            }

            at += found + (Bytes[at + found] == '\r' && Bytes[at + found + 1] == '\n' ? 2 : 1);
        }
    }
}
