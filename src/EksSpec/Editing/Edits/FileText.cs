using System.Text;
using EksSpec.Reading.Yaml;

namespace EksSpec.Editing;

/// <summary>The bytes of a file and the UTF-8 that is edited: byte order marks and UTF-16 stay what they were.</summary>
internal sealed class FileText
{
    private readonly Encoding? _wide;
    private readonly byte[] _mark;

    /// <summary>Takes the bytes of a file.</summary>
    public FileText(ReadOnlySpan<byte> bytes)
    {
        _wide = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };
        Text = new(bytes);
        _mark = bytes[..(_wide is null ? Text.Skipped : 2)].ToArray();
        IsFaithful = _wide is null || bytes.SequenceEqual(Encode(Text.Span));
    }

    /// <summary>The text.</summary>
    public YamlText Text { get; }

    /// <summary>Whether the text can be made the bytes of the file again: it can't where a surrogate pair is broken.</summary>
    public bool IsFaithful { get; }

    /// <summary>The bytes of a file with another text.</summary>
    public byte[] Encode(ReadOnlySpan<byte> utf8) =>
        [.. _mark, .. _wide is null ? utf8 : _wide.GetBytes(Encoding.UTF8.GetString(utf8))];

    /// <summary>What a change of the text is in the file.</summary>
    public TextEdit EditOf(Splice splice, string? file)
    {
        var start = OffsetOf(splice.Start);
        return new(start, OffsetOf(splice.End) - start, splice.Text, PositionOf(splice.Start), PositionOf(splice.End));

        SourcePosition PositionOf(int at) => new(file, Text.LineOf(at), Text.ColumnOf(at));
    }

    private int OffsetOf(int at) =>
        _mark.Length + (_wide is null ? at : _wide.GetByteCount(Encoding.UTF8.GetString(Text.Span[..at])));
}
