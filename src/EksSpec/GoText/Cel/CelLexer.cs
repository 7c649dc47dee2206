using System.Buffers;
using System.Text;

namespace EksSpec.GoText;

/// <summary>Cuts an expression of the Common Expression Language into tokens.</summary>
internal sealed class CelLexer(string text)
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"
    );

    private int _at;

    /// <summary>All tokens, the last of which is the end.</summary>
    /// <exception cref="FormatException">Something is no token.</exception>
    public List<CelToken> ReadAll()
    {
        var tokens = new List<CelToken>();
        do
        {
            tokens.Add(Next());
        } while (tokens[^1].Kind != CelTokenKind.End);

        return tokens;
    }

    private CelToken Next()
    {
        SkipBlanks();
        if (_at >= text.Length)
        {
            return new(CelTokenKind.End, "");
        }

        var c = text[_at];
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
        {
            return Number();
        }

        if (c is '"' or '\'')
        {
            return Quoted(raw: false, CelTokenKind.Text);
        }

        if (c == '_' || char.IsAsciiLetter(c))
        {
            return NameOrPrefixedText();
        }

        var length =
            text.AsSpan(_at, Math.Min(2, text.Length - _at)) is "==" or "!=" or "<=" or ">=" or "&&" or "||" ? 2
            : "<>[]{}().,-!?:+*/%".Contains(c, StringComparison.Ordinal) ? 1
            : throw new FormatException($"'{c}' has no meaning in CEL");
        _at += length;
        return new(CelTokenKind.Symbol, text.Substring(_at - length, length));
    }

    private void SkipBlanks()
    {
        while (_at < text.Length)
        {
            if (text[_at] is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                _at++;
            }
            else if (text[_at] == '/' && Peek(1) == '/')
            {
                var end = text.IndexOf('\n', _at);
                _at = end < 0 ? text.Length : end;
            }
            else
            {
                return;
            }
        }
    }

    private char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private CelToken NameOrPrefixedText()
    {
        var length = text.AsSpan(_at).IndexOfAnyExcept(NameCharacters);
        var name = length < 0 ? text[_at..] : text.Substring(_at, length);
        _at += name.Length;
        if (Peek(0) is '"' or '\'' && name.ToLowerInvariant() is ("r" or "b" or "br") and var prefix)
        {
            return Quoted(prefix.Contains('r'), prefix.Contains('b') ? CelTokenKind.Bytes : CelTokenKind.Text);
        }

        return new(name is "in" or "true" or "false" or "null" ? CelTokenKind.Symbol : CelTokenKind.Name, name);
    }

    private CelToken Number()
    {
        var start = _at;
        if (text[_at] == '0' && Peek(1) == 'x' && char.IsAsciiHexDigit(Peek(2)))
        {
            _at += 2;
            Skip(char.IsAsciiHexDigit);
            return Whole(start);
        }

        Skip(char.IsAsciiDigit);
        var fraction = Peek(0) == '.' && char.IsAsciiDigit(Peek(1));
        if (fraction)
        {
            _at++;
            Skip(char.IsAsciiDigit);
        }

        var sign = Peek(1) is '+' or '-' ? 1 : 0;
        if (Peek(0) is 'e' or 'E' && char.IsAsciiDigit(Peek(1 + sign)))
        {
            fraction = true;
            _at += 1 + sign;
            Skip(char.IsAsciiDigit);
        }

        return fraction ? new(CelTokenKind.Double, text[start.._at]) : Whole(start);
    }

    private CelToken Whole(int start)
    {
        var digits = text[start.._at];
        if (Peek(0) is not ('u' or 'U'))
        {
            return new(CelTokenKind.Int, digits);
        }

        _at++;
        return new(CelTokenKind.Uint, digits);
    }

    private void Skip(Func<char, bool> isPart)
    {
        while (_at < text.Length && isPart(text[_at]))
        {
            _at++;
        }
    }

    private CelToken Quoted(bool raw, CelTokenKind kind)
    {
        var quote = text[_at];
        var triple = Peek(1) == quote && Peek(2) == quote;
        _at += triple ? 3 : 1;
        var content = new StringBuilder();
        while (true)
        {
            if (_at >= text.Length || (!triple && text[_at] is '\n' or '\r'))
            {
                throw new FormatException("a string has no end");
            }

            if (text[_at] == quote && (!triple || (Peek(1) == quote && Peek(2) == quote)))
            {
                _at += triple ? 3 : 1;
                return new(kind, content.ToString());
            }

            if (text[_at] == '\\' && !raw)
            {
                content.Append(Escape(kind));
            }
            else
            {
                Append(content, kind);
            }
        }
    }

    // A character of bytes is one of them.
    private void Append(StringBuilder content, CelTokenKind kind)
    {
        if (kind == CelTokenKind.Text || char.IsAscii(text[_at]))
        {
            content.Append(text[_at++]);
            return;
        }

        Rune.DecodeFromUtf16(text.AsSpan(_at), out var rune, out var length);
        content.Append(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(rune.ToString())));
        _at += length;
    }

    private string Escape(CelTokenKind kind)
    {
        var c = Peek(1);
        _at += 2;
        switch (c)
        {
            case 'a' or 'b' or 'f' or 'n' or 'r' or 't' or 'v':
                return "\a\b\f\n\r\t\v"["abfnrtv".IndexOf(c, StringComparison.Ordinal)].ToString();
            case '\\' or '\'' or '"' or '`' or '?':
                return c.ToString();
            case 'x' or 'X':
                return CodePoint(2, 16);
            case 'u' when kind == CelTokenKind.Text:
                return CodePoint(4, 16);
            case 'U' when kind == CelTokenKind.Text:
                return CodePoint(8, 16);
            case >= '0' and <= '3':
                _at--;
                return CodePoint(3, 8);
            default:
                throw new FormatException($"'\\{c}' is no escape of CEL");
        }
    }

    private string CodePoint(int digits, uint radix)
    {
        if (_at + digits > text.Length || !GoInteger.TryParseDigits(text.AsSpan(_at, digits), radix, out var value))
        {
            throw new FormatException("an escape in a string is too short");
        }

        _at += digits;
        return value <= int.MaxValue && Rune.TryCreate((int)value, out var rune)
            ? rune.ToString()
            : throw new FormatException("an escape in a string is no character");
    }
}
