namespace EksSpec.Cli.Selection;

/// <summary>
/// Finds the lines of a text that somebody fills in or decrypts before it is applied: <c>{{ }}</c>, <c>${ }</c>, <c>$NAME</c>,
/// <c>&lt; &gt;</c>, <c>ENC[ ]</c>.
/// </summary>
internal sealed class TemplateMarks
{
    private readonly List<(int Indent, bool IsMarked)> _lines = [];

    private TemplateMarks(ReadOnlySpan<byte> text)
    {
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range];
            var content = line.TrimStart((byte)' ');
            _lines.Add((line.Length - content.Length, IsMarked(line)));
            HasLinesOfItsOwn |= content.StartsWith("{{"u8) || content.StartsWith("{%"u8) || content.StartsWith("<%"u8);
        }
    }

    /// <summary>Whether a line begins with a mark: then it says which lines there are.</summary>
    public bool HasLinesOfItsOwn { get; }

    /// <summary>The marks of a text; null for one without.</summary>
    public static TemplateMarks? Of(ReadOnlySpan<byte> text) => IsMarked(text) ? new(text) : null;

    /// <summary>Whether what stands at a place has a mark: the line itself, or one directly below it.</summary>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column, from 1.</param>
    public bool Touch(int line, int column)
    {
        if (line < 1 || line > _lines.Count)
        {
            return false;
        }

        var at = line - 1;
        var isMarked = _lines[at].IsMarked;
        var inner = at + 1 < _lines.Count ? _lines[at + 1].Indent : 0;
        while (!isMarked && ++at < _lines.Count && _lines[at].Indent >= Math.Max(column, inner))
        {
            isMarked = _lines[at].Indent == inner && _lines[at].IsMarked;
        }

        return isMarked;
    }

    private static bool IsMarked(ReadOnlySpan<byte> text) =>
        text.IndexOf("{{"u8) >= 0
        || text.IndexOf("{%"u8) >= 0
        || text.IndexOf("<%"u8) >= 0
        || text.IndexOf(Encrypted.Mark) >= 0
        || HasVariable(text)
        || IsBetween(text, "${"u8, (byte)'}')
        || IsBetween(text, "<<"u8, (byte)'>')
        || IsBetween(text, "<"u8, (byte)'>');

    // $NAME as envsubst takes it, at the beginning of a value or glued to the rest of it: within a command it is the shell's.
    private static bool HasVariable(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOf((byte)'$'); at >= 0 && at + 2 < text.Length; )
        {
            var isName = char.IsAsciiLetterUpper((char)text[at + 1]) && char.IsAsciiLetterUpper((char)text[at + 2]);
            var before = text[..at];
            if (
                isName
                && (
                    before is not [.., (byte)' ']
                    || before.TrimEnd((byte)' ') is [.., (byte)':' or (byte)'-' or (byte)',']
                )
            )
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOf((byte)'$');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    // A name, as in ${NAME}, <<NAME>> or <name>: '<<' alone merges maps, or begins a text in a shell.
    private static bool IsBetween(ReadOnlySpan<byte> text, ReadOnlySpan<byte> open, byte close)
    {
        for (var rest = text; rest.IndexOf(open) is >= 0 and var at; rest = rest[(at + open.Length)..])
        {
            var name = rest[(at + open.Length)..].TrimStart((byte)' ');
            var end = name.IndexOfAny(close, (byte)'\n');
            if (
                end > 0
                && name[end] == close
                && (char.IsAsciiLetter((char)name[0]) || name[0] is (byte)'_' or (byte)'{')
            )
            {
                return true;
            }
        }

        return false;
    }
}
