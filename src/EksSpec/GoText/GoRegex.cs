using System.Globalization;
using System.Text;

namespace EksSpec.GoText;

/// <summary>
/// Whether Go compiles a regular expression. It reads the syntax of RE2: no look-around, no back-references, repetitions up
/// to 1000, nothing repeated twice.
/// </summary>
internal sealed class GoRegex
{
    private const int MaxRepeat = 1000;

    private const int MaxDepth = 1000;

    private readonly string _text;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _at;
    private string? _error;

    private GoRegex(string text) => _text = text;

    private bool AtEnd => _at >= _text.Length;

    /// <summary>What is wrong with an expression, or null when Go compiles it.</summary>
    public static string? Error(string text)
    {
        var regex = new GoRegex(text);
        regex.Alternatives(0, out _);
        if (regex._error is null && !regex.AtEnd)
        {
            regex._error = "has a ')' too many";
        }

        return regex._error;
    }

    private bool Fail(string error)
    {
        _error ??= error;
        _at = _text.Length;
        return false;
    }

    // Repeat is the largest product of counts inside, which must stay below the limit as well.
    private void Alternatives(int depth, out int repeat)
    {
        repeat = 1;
        if (depth > MaxDepth)
        {
            Fail("is nested too deeply");
            return;
        }

        var last = 0;
        var hasItem = false;
        while (!AtEnd && _text[_at] != ')')
        {
            var c = _text[_at];
            if (c == '|')
            {
                _at++;
                hasItem = false;
                continue;
            }

            if (c is '*' or '+' or '?' || (c == '{' && TryRepeat(out _, out _, consume: false)))
            {
                if (!hasItem)
                {
                    Fail("repeats nothing");
                    return;
                }

                Repetition(ref last);
                repeat = Math.Max(repeat, last);
                continue;
            }

            hasItem = true;
            last = Item(depth);
            if (last < 0)
            {
                // A group of flags only is no item to repeat.
                hasItem = false;
                last = 1;
            }

            repeat = Math.Max(repeat, last);
        }
    }

    private void Repetition(ref int last)
    {
        if (TryRepeat(out var low, out var high, consume: true))
        {
            if (low > MaxRepeat || high > MaxRepeat || (high >= 0 && low > high))
            {
                Fail("has a repetition that is out of range");
                return;
            }

            last *= Math.Max(1, high < 0 ? low : high);
            if (last > MaxRepeat)
            {
                Fail("repeats too often");
                return;
            }
        }
        else
        {
            _at++;
        }

        if (!AtEnd && _text[_at] == '?')
        {
            _at++;
        }

        if (!AtEnd && (_text[_at] is '*' or '+' or '?' || TryRepeat(out _, out _, consume: false)))
        {
            Fail("repeats a repetition");
        }
    }

    private bool TryRepeat(out int low, out int high, bool consume)
    {
        (low, high) = (0, 0);
        var at = _at;
        if (at >= _text.Length || _text[at] != '{')
        {
            return false;
        }

        at++;
        if (!TryNumber(ref at, out low))
        {
            return false;
        }

        high = low;
        if (at < _text.Length && _text[at] == ',')
        {
            at++;
            high = -1;
            if (at < _text.Length && _text[at] != '}' && !TryNumber(ref at, out high))
            {
                return false;
            }
        }

        if (at >= _text.Length || _text[at] != '}')
        {
            return false;
        }

        if (consume)
        {
            _at = at + 1;
        }

        return true;
    }

    private bool TryNumber(ref int at, out int number)
    {
        var start = at;
        while (at < _text.Length && char.IsAsciiDigit(_text[at]))
        {
            at++;
        }

        var digits = _text.AsSpan(start, at - start);
        number = digits.Length > 8 ? MaxRepeat + 1 : 0;
        // A leading zero makes it plain text.
        return !digits.IsEmpty
            && (digits.Length == 1 || digits[0] != '0')
            && (digits.Length > 8 || int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number));
    }

    private int Item(int depth)
    {
        switch (_text[_at])
        {
            case '(':
                return Group(depth);
            case '[':
                Class();
                return 1;
            case '\\':
                Escape(inClass: false);
                return 1;
            default:
                _at++;
                return 1;
        }
    }

    private int Group(int depth)
    {
        _at++;
        var isFlags = false;
        if (!AtEnd && _text[_at] == '?' && !GroupHead(out isFlags))
        {
            return 1;
        }

        if (isFlags)
        {
            return -1;
        }

        Alternatives(depth + 1, out var repeat);
        if (AtEnd)
        {
            Fail("has a '(' that is not closed");
            return 1;
        }

        _at++;
        return repeat;
    }

    private bool GroupHead(out bool isFlags)
    {
        isFlags = false;
        var rest = _text.AsSpan(_at);
        var name =
            rest.StartsWith("?P<") ? 3
            : rest.StartsWith("?<") ? 2
            : 0;
        if (name > 0)
        {
            return GroupName(name);
        }

        var sign = false;
        var flagged = false;
        for (_at++; !AtEnd; _at++)
        {
            switch (_text[_at])
            {
                case 'i' or 'm' or 's' or 'U':
                    flagged = true;
                    break;
                case '-' when !sign:
                    sign = true;
                    flagged = false;
                    break;
                case ':' or ')' when !sign || flagged:
                    isFlags = _text[_at] == ')';
                    _at++;
                    return true;
                default:
                    return Fail("has a '(?' that Go doesn't know");
            }
        }

        return Fail("has a '(' that is not closed");
    }

    private bool GroupName(int prefix)
    {
        _at += prefix;
        var end = _text.IndexOf('>', _at);
        if (end <= _at)
        {
            return Fail("has a group whose name is not spelled right");
        }

        var name = _text[_at..end];
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return Fail("has a group whose name is not spelled right");
            }
        }

        _at = end + 1;
        return _names.Add(name) || Fail("has two groups of one name");
    }

    private void Class()
    {
        _at++;
        if (!AtEnd && _text[_at] == '^')
        {
            _at++;
        }

        for (var first = true; first || AtEnd || _text[_at] != ']'; first = false)
        {
            if (AtEnd)
            {
                Fail("has a '[' that is not closed");
                return;
            }

            if (!ClassItem(first))
            {
                return;
            }
        }

        _at++;
    }

    private bool ClassItem(bool first)
    {
        // A '-' stands for itself only at either end.
        if (_text[_at] == '-' && !first && (_at + 1 >= _text.Length || _text[_at + 1] != ']'))
        {
            return Fail("has a range that is none");
        }

        if (
            _text.AsSpan(_at).StartsWith("[:")
            && _text.IndexOf(":]", _at + 2, StringComparison.Ordinal) is var end and >= 0
        )
        {
            var name = _text[(_at + 2)..end].TrimStart('^');
            _at = end + 2;
            return name
                    is "alnum"
                        or "alpha"
                        or "ascii"
                        or "blank"
                        or "cntrl"
                        or "digit"
                        or "graph"
                        or "lower"
                        or "print"
                        or "punct"
                        or "space"
                        or "upper"
                        or "word"
                        or "xdigit"
                || Fail("names a class of characters that Go doesn't know");
        }

        var low = ClassCharacter();
        if (_error is not null || low < 0 || _at + 1 >= _text.Length || _text[_at] != '-' || _text[_at + 1] == ']')
        {
            return _error is null;
        }

        _at++;
        var high = ClassCharacter();
        return _error is null && (high >= low || Fail("has a range that is none"));
    }

    private int ClassCharacter()
    {
        if (_text[_at] == '\\')
        {
            return Escape(inClass: true);
        }

        var rune = Rune.TryGetRuneAt(_text, _at, out var found) ? found : Rune.ReplacementChar;
        _at += rune.Utf16SequenceLength;
        return rune.Value;
    }

    // The character that is meant, or -1 for a class of them.
    private int Escape(bool inClass)
    {
        if (_at + 1 >= _text.Length)
        {
            Fail("ends in a backslash");
            return -1;
        }

        var c = _text[_at + 1];
        _at += 2;
        switch (c)
        {
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W':
                return -1;
            case 'A' or 'z' or 'b' or 'B' when !inClass:
                return -1;
            case 'Q' when !inClass:
                var end = _text.IndexOf("\\E", _at, StringComparison.Ordinal);
                _at = end < 0 ? _text.Length : end + 2;
                return -1;
            case 'p' or 'P':
                UnicodeClass();
                return -1;
            case 'a':
                return '\a';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'v':
                return '\v';
            case 'x':
                return Hexadecimal();
            case '0':
                return Octal(0);
            case >= '1' and <= '7' when !AtEnd && _text[_at] is >= '0' and <= '7':
                return Octal(c - '0');
            default:
                if (char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) && c != '_')
                {
                    return c;
                }

                Fail($"has an escape that Go doesn't know: \\{c}");
                return -1;
        }
    }

    private int Octal(int value)
    {
        for (var digits = 1; digits < 3 && !AtEnd && _text[_at] is >= '0' and <= '7'; digits++)
        {
            value = (value * 8) + (_text[_at++] - '0');
        }

        return value;
    }

    private int Hexadecimal()
    {
        var braces = !AtEnd && _text[_at] == '{';
        var start = braces ? _at + 1 : _at;
        var end = braces ? _text.IndexOf('}', start) : start + 2;
        if (
            end > start
            && end <= _text.Length
            && int.TryParse(
                _text.AsSpan(start, end - start),
                NumberStyles.AllowHexSpecifier,
                CultureInfo.InvariantCulture,
                out var value
            )
            && value is >= 0 and <= 0x10FFFF
        )
        {
            _at = braces ? end + 1 : end;
            return value;
        }

        Fail("has a character code that is none");
        return -1;
    }

    // The names of Unicode's scripts are many; any name in letters passes.
    private void UnicodeClass()
    {
        if (AtEnd)
        {
            Fail("names a class of characters that Go doesn't know");
            return;
        }

        if (_text[_at] != '{')
        {
            var known = "CLMNPSZ".Contains(_text[_at++], StringComparison.Ordinal);
            _ = known || Fail("names a class of characters that Go doesn't know");
            return;
        }

        var end = _text.IndexOf('}', _at);
        var name = end < 0 ? "" : _text[(_at + 1)..end].TrimStart('^');
        if (name.Length == 0 || !char.IsAsciiLetterUpper(name[0]) || !name.All(c => char.IsAsciiLetter(c) || c == '_'))
        {
            Fail("names a class of characters that Go doesn't know");
            return;
        }

        _at = end + 1;
    }
}
