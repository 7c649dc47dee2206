using System.Globalization;
using System.Text;
using static EksSpec.Reading.Yaml.YamlBytes;

namespace EksSpec.Reading.Yaml;

/// <content>Scalars in single and double quotes.</content>
internal sealed partial class YamlScanner
{
    private void FetchQuoted(YamlStyle style)
    {
        var level = SaveKey();
        _mayBeginKey = false;
        var start = _at++;
        var quote = _bytes[start];
        // Most of them say just what stands there: only the others are put together.
        var isVerbatim = true;
        var run = _at;
        while (true)
        {
            CheckInside(start);
            SkipQuotedRun(quote);
            var here = _bytes[_at];
            if (here == quote && !(quote == '\'' && _bytes[_at + 1] == '\''))
            {
                break;
            }

            if (isVerbatim)
            {
                _content.Clear();
                isVerbatim = false;
            }

            _content.Add(_bytes.AsSpan(run, _at - run));
            if (here == quote)
            {
                _content.Add(here);
                _at += 2;
            }
            else if (here == '\\')
            {
                ReadEscape(start);
            }
            else if (here != 0)
            {
                ReadQuotedGap();
            }

            run = _at;
        }

        if (!isVerbatim)
        {
            _content.Add(_bytes.AsSpan(run, _at - run));
        }

        Add(
            new(TokenKind.Scalar, start, ++_at)
            {
                Style = style,
                Text = isVerbatim ? null : _content.ToString(),
                KeyLevel = level,
            }
        );
    }

    private void CheckInside(int start)
    {
        if (Column == 0 && IsAnyMarker())
        {
            throw _slips.QuoteNotClosed(start);
        }

        if (_bytes[_at] == 0)
        {
            throw _at < text.Length ? _slips.Forbidden(_at) : _slips.QuoteNotClosed(start);
        }
    }

    // Up to what needs a thought. A blank does so only at the end of a line.
    private void SkipQuotedRun(byte quote)
    {
        while (true)
        {
            switch (_bytes[_at])
            {
                case 0 or (byte)'\n' or (byte)'\r':
                case var here when here == quote:
                case (byte)'\\' when quote == '"':
                case 0xC2 or 0xE2 when BreakLength(_bytes, _at) > 0:
                    return;
                case (byte)' ' or (byte)'\t':
                    var blanks = _at;
                    SkipBlanks();
                    if (BreakLength(_bytes, _at) > 0)
                    {
                        _at = blanks;
                        return;
                    }

                    break;
                default:
                    _at++;
                    break;
            }
        }
    }

    private void ReadQuotedGap()
    {
        var from = _at;
        var isBroken = SkipGap(isTabAllowed: true);
        AddGap(isBroken, from, _at);
    }

    private void ReadEscape(int start)
    {
        var at = _at;
        var sign = _bytes[at + 1];
        if (BreakLength(_bytes, at + 1) is > 0 and var length)
        {
            // The break is taken away, and with it the blanks that the next line begins with.
            _at += 1 + length;
            _lineStart = _at;
            SkipGap(isTabAllowed: true);
            _content.Add(_breaks);
            return;
        }

        _at += 2;
        var digits = sign switch
        {
            (byte)'x' => 2,
            (byte)'u' => 4,
            (byte)'U' => 8,
            _ => 0,
        };
        if (digits == 0)
        {
            _content.Add(Unescape(sign) ?? throw _slips.UnknownEscape(at, start));
            return;
        }

        var hex = _bytes.AsSpan(_at, Math.Min(digits, _bytes.Length - _at));
        if (hex.Length < digits || hex.ContainsAnyExcept(HexDigits))
        {
            throw _slips.NoHexDigit(at, digits);
        }

        var value = uint.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (!Rune.TryCreate(value, out var rune))
        {
            throw _slips.NoCharacter(at);
        }

        _content.Add(rune);
        _at += digits;
    }

    private static readonly System.Buffers.SearchValues<byte> HexDigits = System.Buffers.SearchValues.Create(
        "0123456789abcdefABCDEF"u8
    );

    // YAML 1.1 has no \/, and Go adds \'.
    private static Rune? Unescape(byte sign) =>
        sign switch
        {
            (byte)'0' => new('\0'),
            (byte)'a' => new('\a'),
            (byte)'b' => new('\b'),
            (byte)'t' or (byte)'\t' => new('\t'),
            (byte)'n' => new('\n'),
            (byte)'v' => new('\v'),
            (byte)'f' => new('\f'),
            (byte)'r' => new('\r'),
            (byte)'e' => new('\u001B'),
            (byte)' ' or (byte)'"' or (byte)'\'' or (byte)'\\' => new((char)sign),
            (byte)'N' => new('\u0085'),
            (byte)'_' => new('\u00A0'),
            (byte)'L' => new('\u2028'),
            (byte)'P' => new('\u2029'),
            _ => null,
        };
}
