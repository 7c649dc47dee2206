namespace EksSpec.GoText;

/// <summary>
/// Whether Go compiles a regular expression. It reads the syntax of RE2: no look-around, no back-references, repetitions up
/// to 1000, nothing repeated twice.
/// </summary>
internal sealed partial class GoRegex
{
    private const int MaxDepth = 1000;

    private readonly string _text;
    private int _at;

    private GoRegex(string text) => _text = text;

    private bool AtEnd => _at >= _text.Length;

    /// <summary>What is wrong with an expression, or null when Go compiles it.</summary>
    public static string? Error(string text)
    {
        try
        {
            var regex = new GoRegex(text);
            regex.Alternatives(0);
            return regex.AtEnd ? null : "has a ')' too many";
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }

    private char Peek(int ahead = 0) => _at + ahead < _text.Length ? _text[_at + ahead] : '\0';

    private bool Take(char c)
    {
        var found = !AtEnd && _text[_at] == c;
        _at += found ? 1 : 0;
        return found;
    }

    // Gives how often the part that is repeated most is repeated, all counts around it multiplied.
    private int Alternatives(int depth)
    {
        if (depth >= MaxDepth)
        {
            throw new FormatException("is nested too deeply");
        }

        var most = 1;
        int? item = null;
        while (!AtEnd && Peek() != ')')
        {
            if (TryRepetition(out var times))
            {
                item = Repeat(item, times);
                continue;
            }

            most = Math.Max(most, item ?? 1);
            item = Take('|') ? null : Item(depth) ?? item;
        }

        return Math.Max(most, item ?? 1);
    }

    // What can be repeated; null for what is nothing by itself: a group of flags, an empty quotation.
    private int? Item(int depth)
    {
        switch (Peek())
        {
            case '(':
                return Group(depth);
            case '[':
                Class();
                return 1;
            case '\\':
                return Escape() ? 1 : null;
            default:
                _at++;
                return 1;
        }
    }

    private int? Group(int depth)
    {
        _at++;
        if (Peek() == '?' && IsFlagsOnly())
        {
            return null;
        }

        var most = Alternatives(depth + 1);
        return Take(')') ? most : throw new FormatException("has a '(' that is not closed");
    }

    private bool IsFlagsOnly()
    {
        var rest = _text.AsSpan(_at);
        if (rest.StartsWith("?P<") || rest.StartsWith("?<"))
        {
            GroupName();
            return false;
        }

        // Every '-' needs flags behind it, and there is only one.
        var negative = false;
        var flagged = true;
        for (_at++; !AtEnd; _at++)
        {
            switch (Peek())
            {
                case 'i' or 'm' or 's' or 'U':
                    flagged = true;
                    break;
                case '-' when !negative:
                    (negative, flagged) = (true, false);
                    break;
                case ':' or ')' when flagged:
                    return _text[_at++] == ')';
                default:
                    throw new FormatException("has a '(?' that Go doesn't know");
            }
        }

        throw new FormatException("has a '(' that is not closed");
    }

    private void GroupName()
    {
        var start = _text.IndexOf('<', _at) + 1;
        var end = _text.IndexOf('>', start);
        if (end <= start || _text[start..end].Any(c => !char.IsAsciiLetterOrDigit(c) && c != '_'))
        {
            throw new FormatException("has a group whose name is not spelled right");
        }

        _at = end + 1;
    }
}
