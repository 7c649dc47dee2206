using System.Buffers;
using System.Globalization;
using System.Text;
using static EksSpec.Reading.Yaml.YamlBytes;

namespace EksSpec.Reading.Yaml;

/// <content>Tags, anchors and aliases.</content>
internal sealed partial class YamlScanner
{
    private static readonly SearchValues<byte> TagCharacters = SearchValues.Create(
        "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz;/?:@&=+$,.!~*'()[]"u8
    );

    private void FetchAnchor(TokenKind kind)
    {
        var level = SaveKey();
        _mayBeginKey = false;
        var start = _at++;
        var name = ReadWord();
        var ends = IsBlankOrEnd(_bytes, _at) || "?:,]}%@`"u8.Contains(_bytes[_at]);
        if (name.IsEmpty || !ends)
        {
            throw _slips.Name(start);
        }

        Add(new(kind, start, _at) { Text = Encoding.ASCII.GetString(name), KeyLevel = level });
    }

    private void FetchTag()
    {
        var level = SaveKey();
        _mayBeginKey = false;
        var start = _at;
        var (handle, suffix) = _bytes[_at + 1] == '<' ? ("", ReadVerbatimTag()) : ReadShortTag(start);
        if (!IsBlankOrEnd(_bytes, _at))
        {
            throw _slips.Tag(start);
        }

        Add(
            new(TokenKind.Tag, start, _at)
            {
                Handle = handle,
                Text = suffix,
                KeyLevel = level,
            }
        );
    }

    private string ReadVerbatimTag()
    {
        var start = _at;
        _at += 2;
        var suffix = ReadTagText("", start);
        return _bytes[_at++] == '>' ? suffix : throw _slips.Tag(start);
    }

    // !suffix, !!suffix, !handle!suffix, or a single ! that says: text.
    private (string Handle, string Suffix) ReadShortTag(int start)
    {
        var handle = ReadHandle(start);
        if (handle.Length > 1 && handle.EndsWith('!'))
        {
            return (handle, ReadTagText("", start));
        }

        var suffix = ReadTagText(handle, start);
        return suffix.Length == 0 ? ("", "!") : ("!", suffix);
    }

    private string ReadHandle(int start)
    {
        if (_bytes[_at] != '!')
        {
            throw _slips.Tag(start);
        }

        var first = _at++;
        ReadWord();
        if (_bytes[_at] == '!')
        {
            _at++;
        }

        return Encoding.ASCII.GetString(_bytes, first, _at - first);
    }

    /// <summary>Reads the part of a tag that is a URI.</summary>
    /// <param name="handle">What was taken for a handle and belongs to it, with a mark in front; empty where nothing was.</param>
    /// <param name="start">Where the tag begins.</param>
    private string ReadTagText(string handle, int start)
    {
        _content.Clear();
        _content.Add(Encoding.ASCII.GetBytes(handle.Length > 1 ? handle[1..] : ""));
        var first = _at;
        while (true)
        {
            if (TagCharacters.Contains(_bytes[_at]))
            {
                _content.Add(_bytes[_at++]);
            }
            else if (_bytes[_at] == '%')
            {
                ReadUriEscape(start);
            }
            else if (handle.Length == 0 && _at == first)
            {
                throw _slips.Tag(start);
            }
            else
            {
                return _content.ToString();
            }
        }
    }

    // A character is as many escapes as it has bytes in UTF-8.
    private void ReadUriEscape(int start)
    {
        Span<byte> utf8 = stackalloc byte[4];
        var (count, width) = (0, 1);
        do
        {
            if (!IsEscape(_at))
            {
                throw _slips.Tag(start);
            }

            utf8[count] = HexAt(_at + 1);
            width = count > 0 ? width : WidthOf(utf8[0]);
            _at += 3;
        } while (++count < width);

        if (width == 0 || Rune.DecodeFromUtf8(utf8[..count], out var rune, out _) != OperationStatus.Done)
        {
            throw _slips.Tag(start);
        }

        _content.Add(rune);
    }

    private bool IsEscape(int at) =>
        _bytes[at] == '%' && at + 2 < text.Length && !_bytes.AsSpan(at + 1, 2).ContainsAnyExcept(HexDigits);

    private byte HexAt(int at) =>
        byte.Parse(_bytes.AsSpan(at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static int WidthOf(byte first) =>
        first < 0x80 ? 1
        : (first & 0xE0) == 0xC0 ? 2
        : (first & 0xF0) == 0xE0 ? 3
        : (first & 0xF8) == 0xF0 ? 4
        : 0;
}
