using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace EksSpec.GoText;

/// <summary>Regular expressions of Go, in the words of .NET: its classes are of ASCII, its <c>$</c> is the very end.</summary>
internal sealed class GoPattern
{
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["d"] = "0-9",
        ["w"] = "0-9A-Za-z_",
        ["s"] = "\\t\\n\\f\\r ",
        ["alnum"] = "0-9A-Za-z",
        ["alpha"] = "A-Za-z",
        ["ascii"] = "\\x00-\\x7F",
        ["blank"] = "\\t ",
        ["cntrl"] = "\\x00-\\x1F\\x7F",
        ["digit"] = "0-9",
        ["graph"] = "!-~",
        ["lower"] = "a-z",
        ["print"] = " -~",
        ["punct"] = "!-/:-@\\[-`{-~",
        ["space"] = "\\t\\n\\v\\f\\r ",
        ["upper"] = "A-Z",
        ["word"] = "0-9A-Za-z_",
        ["xdigit"] = "0-9A-Fa-f",
    };

    private readonly string _text;
    private readonly StringBuilder _made = new();
    private int _at;
    private bool _isUnsure;

    private GoPattern(string text) => _text = text;

    /// <summary>A pattern; null where Go doesn't compile it, or where nobody can be sure that both understand it alike.</summary>
    public static Regex? Compile(string pattern)
    {
        if (GoRegex.Error(pattern) is not null)
        {
            return null;
        }

        var made = new GoPattern(pattern);
        made.Translate();
        try
        {
            return made._isUnsure
                ? null
                : new(made._made.ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private void Translate()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at++];
            switch (c)
            {
                case '\\':
                    Escape(inClass: false);
                    break;
                case '[':
                    Class();
                    break;
                case '$':
                    _made.Append("\\z");
                    break;
                case '(' when _text.AsSpan(_at).StartsWith("?P<"):
                    _made.Append("(?<");
                    _at += 3;
                    break;
                case '(' when _text.AsSpan(_at).StartsWith("?") && !_text.AsSpan(_at).StartsWith("?<"):
                    Flags();
                    break;
                default:
                    // Other characters than those of the first plane are two in .NET.
                    _isUnsure |= char.IsSurrogate(c);
                    _made.Append(c);
                    break;
            }
        }
    }

    // In several lines ^ and $ mean something else; U turns round what is greedy, which doesn't change what matches.
    private void Flags()
    {
        var end = _text.IndexOfAny([':', ')'], _at);
        var flags = _text[_at..end];
        var kept = flags.Replace("U", "", StringComparison.Ordinal).TrimEnd('-');
        _isUnsure |= flags.Contains('m', StringComparison.Ordinal);
        _made.Append('(').Append(kept is "?" && _text[end] == ')' ? "?:" : kept);
        _at = end;
    }

    private void Class()
    {
        _made.Append('[');
        if (_at < _text.Length && _text[_at] == '^')
        {
            _made.Append('^');
            _at++;
        }

        for (var isFirst = true; _at < _text.Length; isFirst = false)
        {
            var c = _text[_at++];
            if (c == ']' && !isFirst)
            {
                _made.Append(']');
                return;
            }

            if (c == '\\')
            {
                Escape(inClass: true);
            }
            else if (
                c == '['
                && _text.AsSpan(_at) is [':', ..]
                && _text.IndexOf(":]", _at, StringComparison.Ordinal) is > 0 and var end
            )
            {
                var name = _text[(_at + 1)..end];
                _isUnsure |= !Classes.TryGetValue(name, out var characters);
                _made.Append(characters);
                _at = end + 2;
            }
            else
            {
                _isUnsure |= char.IsSurrogate(c);
                _made.Append(c is '[' or ']' or '^' ? "\\" : "").Append(c);
            }
        }
    }

    private void Escape(bool inClass)
    {
        var c = _text[_at++];
        switch (c)
        {
            case 'd' or 'w' or 's':
                _made.Append(inClass ? Classes[c.ToString()] : $"[{Classes[c.ToString()]}]");
                break;
            case 'D' or 'W' or 'S' when !inClass:
                _made.Append(CultureInfo.InvariantCulture, $"[^{Classes[char.ToLowerInvariant(c).ToString()]}]");
                break;
            case 'z':
                _made.Append("\\z");
                break;
            case 'A':
                _made.Append("\\A");
                break;
            case 'b' or 'B' when !inClass:
                _made.Append('\\').Append(c);
                break;
            case 'a' or 'f' or 'n' or 'r' or 't' or 'v':
                _made.Append('\\').Append(c);
                break;
            case 'Q' when !inClass:
                Quotation();
                break;
            case 'x':
                Hexadecimal();
                break;
            default:
                // Classes of Unicode may differ by version, and so on.
                _isUnsure |= char.IsAsciiLetterOrDigit(c) || c > '\x7F';
                _made.Append('\\').Append(c);
                break;
        }
    }

    private void Quotation()
    {
        var end = _text.IndexOf("\\E", _at, StringComparison.Ordinal);
        var quoted = end < 0 ? _text[_at..] : _text[_at..end];
        _made.Append(Regex.Escape(quoted));
        _at = end < 0 ? _text.Length : end + 2;
    }

    private void Hexadecimal()
    {
        var isLong = _text[_at] == '{';
        var end = isLong ? _text.IndexOf('}', _at) : _at + 2;
        var digits = _text.AsSpan(isLong ? _at + 1 : _at, end - (isLong ? _at + 1 : _at));
        _isUnsure |= !GoInteger.TryParseDigits(digits, 16, out var value) || value > char.MaxValue;
        _made.Append(CultureInfo.InvariantCulture, $"\\u{(int)value & 0xFFFF:X4}");
        _at = isLong ? end + 1 : end;
    }
}
