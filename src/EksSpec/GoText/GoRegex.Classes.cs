using System.Text;

namespace EksSpec.GoText;

/// <content>Classes of characters: <c>[a-z]</c>, <c>[[:alpha:]]</c>, <c>\d</c>, <c>\p{Greek}</c>.</content>
internal sealed partial class GoRegex
{
    private static readonly string[] NamedClasses =
        "alnum alpha ascii blank cntrl digit graph lower print punct space upper word xdigit".Split(' ');

    // The categories of Unicode, and the one script whose name is as short.
    private static readonly string[] Categories = (
        "C Cc Cf Cn Co Cs L LC Ll Lm Lo Lt Lu M Mc Me Mn N Nd Nl No P Pc Pd Pe Pf Pi Po Ps S Sc Sk Sm So Z Zl Zp Zs Yi"
    ).Split(' ');

    private static FormatException UnknownClass => new("names a class of characters that Go doesn't know");

    private void Class()
    {
        _at++;
        Take('^');
        for (var first = true; first || AtEnd || Peek() != ']'; first = false)
        {
            if (AtEnd)
            {
                throw new FormatException("has a '[' that is not closed");
            }

            if (!TryNamedClass() && !TryEscapedClass())
            {
                Range();
            }
        }

        _at++;
    }

    private bool TryNamedClass()
    {
        if (
            Peek() != '['
            || Peek(1) != ':'
            || _text.IndexOf(":]", _at + 2, StringComparison.Ordinal) is not (>= 0 and var end)
        )
        {
            return false;
        }

        var name = _text[(_at + 2)..end];
        _at = end + 2;
        return NamedClasses.Contains(WithoutNegation(name)) ? true : throw UnknownClass;
    }

    private bool TryEscapedClass()
    {
        if (Peek() != '\\' || Peek(1) is not ('d' or 'D' or 's' or 'S' or 'w' or 'W' or 'p' or 'P'))
        {
            return false;
        }

        _at += 2;
        if (_text[_at - 1] is 'p' or 'P')
        {
            UnicodeClass();
        }

        return true;
    }

    private void UnicodeClass()
    {
        var start = _at + (Peek() == '{' ? 1 : 0);
        var end = start > _at ? _text.IndexOf('}', start) : _at + 1;
        if (end < start || end > _text.Length || !IsUnicodeClass(WithoutNegation(_text[start..end])))
        {
            throw UnknownClass;
        }

        _at = end + (start - _at);
    }

    // The names of scripts are many; any name in letters passes.
    private static bool IsUnicodeClass(string name) =>
        name.Length <= 2
            ? Categories.Contains(name)
            : char.IsAsciiLetterUpper(name[0]) && name.All(c => char.IsAsciiLetter(c) || c == '_');

    private static string WithoutNegation(string name) => name is ['^', .. var rest] ? rest : name;

    // One character, or two with a '-' between them. A '-' elsewhere stands for itself.
    private void Range()
    {
        var low = ClassCharacter();
        if (Peek() == '-' && _at + 1 < _text.Length && Peek(1) != ']')
        {
            _at++;
            if (ClassCharacter() < low)
            {
                throw new FormatException("has a range that is none");
            }
        }
    }

    private int ClassCharacter()
    {
        if (Peek() == '\\')
        {
            return EscapedCharacter();
        }

        var rune = Rune.TryGetRuneAt(_text, _at, out var found) ? found : Rune.ReplacementChar;
        _at += rune.Utf16SequenceLength;
        return rune.Value;
    }
}
