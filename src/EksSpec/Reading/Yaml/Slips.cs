using System.Text;
using static EksSpec.Reading.Yaml.YamlBytes;

namespace EksSpec.Reading.Yaml;

/// <summary>
/// Says what is wrong where a text is no YAML: what was found, what it belongs to, and what to write. A message names keys and
/// signs, never a value: it may be a secret. This file has what the scanner comes upon; the other what the parser does.
/// </summary>
internal sealed partial class Slips(YamlText text)
{
    private readonly byte[] _bytes = text.Bytes;

    /// <summary>A character that no text may have, at or behind a place.</summary>
    public TreeException Forbidden(int from)
    {
        var at = from + IndexOfForbidden(text.Span[from..]);
        var isText = Rune.DecodeFromUtf8(text.Span[at..], out var rune, out _) == System.Buffers.OperationStatus.Done;
        return isText
            ? Slip(
                at,
                $"The character U+{rune.Value:X4} is not allowed in YAML.",
                "Remove it, or write it as an escape in double quotes."
            )
            : Slip(at, "The text is not UTF-8 here.", "Save the file as UTF-8.");
    }

    public TreeException TooDeep(int at) =>
        Slip(
            at,
            $"Brackets or blocks nest deeper than {YamlScanner.MaxDepth:N0} levels here.",
            "Close the brackets, or split the document."
        );

    public TreeException NoToken(int at, int bracket)
    {
        var sign = (char)_bytes[at];
        return bracket >= 0 && NeverClosed(bracket, at) is { } unclosed ? unclosed
            : sign == '\t' ? Tab(at)
            : sign is '|' or '>'
                ? Slip(at, $"A block of text ('{sign}') can't stand in brackets.", "Put the text in quotes.")
            : Slip(at, $"Text can't begin with '{sign}'.", "Put the text in quotes.");
    }

    public TreeException Tab(int at) =>
        Slip(at, "A tab stands where YAML counts the spaces of the indentation.", "Replace the tab with spaces.");

    public TreeException DashNotAllowed(int at, int before) =>
        text.LineOf(before) == text.LineOf(at)
            ? Slip(
                at,
                "A list can't begin on the line of its key.",
                "Put the '-' on the next line, or write the list in [ ]."
            )
            : Continued(at, before);

    public TreeException KeyNotAllowed(int at) =>
        Slip(at, "A '?' begins a key, and no key can begin here.", "Put the text in quotes if the '?' belongs to it.");

    /// <summary>A colon behind something that can be no key.</summary>
    /// <param name="at">The colon.</param>
    /// <param name="before">Where the text before it begins.</param>
    public TreeException ColonNotAllowed(int at, int before)
    {
        if (text.LineOf(before) != text.LineOf(at))
        {
            return Continued(at, before);
        }

        const string Fix = "Put the value in quotes if ': ' belongs to it, or the second key on a line of its own.";
        return Slip(at, "A second ': ' stands on the line, where only one key can be.", Fix);
    }

    /// <summary>A line of a map that has no colon.</summary>
    public TreeException NoColon(int at)
    {
        var line = LineFrom(at);
        var colon = line.IndexOf((byte)':');
        var equals = line.IndexOf((byte)'=');
        return line is [(byte)'-', not (byte)'-', ..]
                ? Slip(at + 1, "Behind the '-' of an item there has to be a blank.", "Write '- item'.")
            : colon > 0 && !line[colon..].StartsWith("://"u8)
                ? Slip(at + colon, "Behind the colon of a key there has to be a blank.", "Write 'key: value'.")
            : equals > 0 ? Slip(at + equals, "A '=' stands where a map has a colon.", "Write 'key: value'.")
            : Slip(
                at,
                "The line stands where a key has to be, but has no colon.",
                "Write 'key: value', or indent the line as part of the value above."
            );
    }

    public TreeException QuoteNotClosed(int at)
    {
        var sign = (char)_bytes[at];
        return Slip(at, $"The quote {sign} that opens here is never closed.", $"Close the quote with {sign}.");
    }

    /// <summary>A backslash with a sign behind it that means nothing.</summary>
    /// <param name="at">The backslash.</param>
    /// <param name="quote">Where the text begins.</param>
    public TreeException UnknownEscape(int at, int quote)
    {
        var sign = (char)_bytes[at + 1];
        var shown = sign is > ' ' and < '\u007F' ? $"'\\{sign}'" : "A backslash before this";
        var fix =
            sign == '/' ? "Write '/' alone."
            : LineFrom(quote).Contains((byte)'\'') ? $"Double the backslash: '\\\\{sign}'."
            : $"Double the backslash, or put the text in single quotes.";
        return Slip(at, $"{shown} is no escape of YAML 1.1 in double quotes.", fix);
    }

    public TreeException NoHexDigit(int at, int digits) =>
        Slip(
            at,
            $"The escape '\\{(char)_bytes[at + 1]}' needs {digits} hexadecimal digits.",
            "Write all digits, or double the backslash."
        );

    public TreeException NoCharacter(int at) =>
        Slip(
            at,
            "The escape stands for no character; YAML doesn't take one as two halves such as \\ud83d\\ude00.",
            "Write the character as it is, or as \\U0001f600."
        );

    public TreeException TextInBlockHeader(int at)
    {
        var sign = (char)_bytes[at];
        return Slip(
            at,
            $"Behind '{sign}' a block of text begins on the next line, but there is more on this one.",
            $"Put the text on the next line, or in quotes if '{sign}' belongs to it."
        );
    }

    public TreeException ZeroIndent(int at) =>
        Slip(at, "The indentation of a block of text can't be 0.", "Write a digit from 1 to 9, or none.");

    public TreeException Directive(int at) =>
        Slip(
            at,
            "A line that begins with '%' is a directive, and this is neither %YAML 1.1 nor a %TAG.",
            "Remove the line, or put the text in quotes if '%' belongs to it."
        );

    public TreeException Name(int at) =>
        _bytes[at] == '*'
            ? Slip(at, "A value that begins with '*' is an alias, and no name follows it.", "Put the value in quotes.")
            : Slip(
                at,
                "A value that begins with '&' is an anchor, and no name follows it.",
                "Put the value in quotes."
            );

    public TreeException Tag(int at) =>
        Slip(at, "A value that begins with '!' has a tag, and this is none.", "Put the value in quotes.");

    // The text before a place goes over several lines: its first line is what is wrong, or that the last one belongs to it.
    private TreeException Continued(int at, int before)
    {
        if (FirstOf(text.LineOf(before)) == before)
        {
            return NoColon(before);
        }

        var (line, above) = (text.LineOf(at), text.LineOf(before));
        return Slip(
            FirstOf(line),
            $"Line {line} is indented deeper than line {above}, which has its value already.",
            "Begin the line at the column of the keys it belongs to, or end the line above with its colon."
        );
    }

    // Where the text of a line begins.
    private int FirstOf(int line)
    {
        var at = text.StartOf(line);
        while (IsBlank(_bytes[at]))
        {
            at++;
        }

        return at;
    }

    private ReadOnlySpan<byte> LineFrom(int at)
    {
        var rest = text.Span[at..];
        var end = rest.IndexOfAny((byte)'\n', (byte)'\r');
        return end < 0 ? rest : rest[..end];
    }

    private TreeException Slip(int at, string message, string fix)
    {
        var line = text.LineOf(at);
        if (TemplateIn(line) is >= 0 and var template)
        {
            at = template;
            message = "A template begins here, '{{', and a template is no YAML.";
            fix = "Render the template first, or put the text in quotes.";
        }

        return new(new(ProblemKind.Syntax, text.LineOf(at), text.ColumnOf(at), message, Fix: fix));
    }

    // {{ }} is what templates are made of, in the line itself or alone on the line above.
    private int TemplateIn(int line)
    {
        var start = text.StartOf(line);
        var found = LineFrom(start).IndexOf("{{"u8);
        return found >= 0 ? start + found
            : line > 1 && FirstOf(line - 1) is var above && LineFrom(above).StartsWith("{{"u8) ? above
            : -1;
    }
}
