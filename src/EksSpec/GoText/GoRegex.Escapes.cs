namespace EksSpec.GoText;

/// <content>What a backslash begins outside of a class.</content>
internal sealed partial class GoRegex
{
    private const int MaxCharacter = 0x10FFFF;

    // Whether something is there: a quotation can be empty.
    private bool Escape()
    {
        switch (Peek(1))
        {
            case 'A' or 'z' or 'b' or 'B':
                _at += 2;
                return true;
            case 'Q':
                var start = _at + 2;
                var end = _text.IndexOf("\\E", start, StringComparison.Ordinal);
                _at = end < 0 ? _text.Length : end + 2;
                return (end < 0 ? _text.Length : end) > start;
            default:
                if (!TryEscapedClass())
                {
                    EscapedCharacter();
                }

                return true;
        }
    }

    private int EscapedCharacter()
    {
        if (_at + 1 >= _text.Length)
        {
            throw new FormatException("ends in a backslash");
        }

        var c = Peek(1);
        _at += 2;
        return c switch
        {
            'a' => '\a',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            'x' => Hexadecimal(),
            '0' => Octal(0),
            >= '1' and <= '7' when Peek() is >= '0' and <= '7' => Octal(c - '0'),
            _ when char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) => c,
            _ => throw new FormatException($"has an escape that Go doesn't know: \\{c}"),
        };
    }

    private int Octal(int value)
    {
        for (var digits = 1; digits < 3 && Peek() is >= '0' and <= '7'; digits++)
        {
            value = (value * 8) + (_text[_at++] - '0');
        }

        return value;
    }

    // Two digits, or any number of them in braces.
    private int Hexadecimal()
    {
        var braces = Take('{');
        var end = braces ? _text.IndexOf('}', _at) : _at + 2;
        if (
            end < _at
            || end > _text.Length
            || !GoInteger.TryParseDigits(_text.AsSpan(_at..end), 16, out var value)
            || value > MaxCharacter
        )
        {
            throw new FormatException("has a character code that is none");
        }

        _at = braces ? end + 1 : end;
        return (int)value;
    }
}
