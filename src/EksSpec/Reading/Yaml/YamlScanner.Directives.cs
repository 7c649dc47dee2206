using System.Text;
using static EksSpec.Reading.Yaml.YamlBytes;

namespace EksSpec.Reading.Yaml;

/// <content>Lines of <c>%YAML</c> and <c>%TAG</c>.</content>
internal sealed partial class YamlScanner
{
    private const int LongestNumber = 9;

    private void FetchDirective()
    {
        CloseBlocks(-1);
        ForgetKey();
        _mayBeginKey = false;
        var start = _at++;
        var name = ReadWord();
        if (name.IsEmpty || !IsBlankOrEnd(_bytes, _at))
        {
            throw _slips.Directive(start);
        }

        Add(
            name.SequenceEqual("YAML"u8) ? ReadVersion(start)
            : name.SequenceEqual("TAG"u8) ? ReadTagDirective(start)
            : throw _slips.Directive(start)
        );
        SkipBlanks();
        if (_bytes[_at] == '#')
        {
            SkipComment();
        }

        if (!IsBreakOrEnd(_bytes, _at))
        {
            throw _slips.Directive(start);
        }

        TrySkipBreak();
    }

    private ReadOnlySpan<byte> ReadWord()
    {
        var start = _at;
        while (IsWord(_bytes[_at]))
        {
            _at++;
        }

        return _bytes.AsSpan(start, _at - start);
    }

    private Token ReadVersion(int start)
    {
        SkipBlanks();
        var major = ReadVersionNumber(start);
        if (_bytes[_at] != '.')
        {
            throw _slips.Directive(start);
        }

        _at++;
        var minor = ReadVersionNumber(start);
        return new(TokenKind.VersionDirective, start, _at) { Text = $"{major}.{minor}" };
    }

    private string ReadVersionNumber(int start)
    {
        var first = _at;
        while (char.IsAsciiDigit((char)_bytes[_at]))
        {
            _at++;
        }

        return _at - first is > 0 and <= LongestNumber
            ? Encoding.ASCII.GetString(_bytes, first, _at - first).TrimStart('0').PadLeft(1, '0')
            : throw _slips.Directive(start);
    }

    private Token ReadTagDirective(int start)
    {
        SkipBlanks();
        var handle = ReadHandle(start);
        if (!(handle == "!" || handle.EndsWith('!')) || !IsBlank(_bytes[_at]))
        {
            throw _slips.Directive(start);
        }

        SkipBlanks();
        var prefix = ReadTagText("", start);
        return IsBlankOrEnd(_bytes, _at)
            ? new(TokenKind.TagDirective, start, _at) { Handle = handle, Text = prefix }
            : throw _slips.Directive(start);
    }
}
