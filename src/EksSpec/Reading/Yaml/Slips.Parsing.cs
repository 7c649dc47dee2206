using System.Text;
using static EksSpec.Reading.Yaml.YamlBytes;

namespace EksSpec.Reading.Yaml;

/// <content>What the parser comes upon: tokens that can't follow one another.</content>
internal sealed partial class Slips
{
    /// <summary>Something stands where a value has to be.</summary>
    public TreeException NoValue(in Token found, int bracket) =>
        found.Kind switch
        {
            TokenKind.Comma => Slip(
                found.Start,
                "A comma stands where a value has to be.",
                "Remove the comma, or write the value before it."
            ),
            TokenKind.FlowListEnd or TokenKind.FlowMapEnd => ClosesNothing(found),
            TokenKind.DocumentEnd => Slip(
                found.Start,
                "The '...' ends a document that has not begun.",
                "Remove the line."
            ),
            TokenKind.Dash => Slip(
                found.Start,
                "A '-' can't begin an item in brackets.",
                "Part the items with commas, or write the list without brackets."
            ),
            TokenKind.Colon => Slip(
                found.Start,
                "A ':' stands where a value has to be.",
                "Write the key before it, or put the text in quotes if ':' belongs to it."
            ),
            TokenKind.StreamEnd or TokenKind.DocumentStart when bracket >= 0 => NotClosed(bracket, found.Start),
            _ => Slip(
                found.Start,
                $"{NameOf(found)} stands where a value has to be.",
                "Put the text in quotes if it begins with a sign of YAML."
            ),
        };

    /// <summary>Something else than a dash stands in the column of a list's dashes.</summary>
    /// <param name="found">What stands there.</param>
    /// <param name="list">Where the list begins.</param>
    /// <param name="last">The value before it.</param>
    public TreeException NoDash(in Token found, int list, Range last) =>
        found.Kind is TokenKind.FlowListEnd or TokenKind.FlowMapEnd ? ClosesNothing(found)
        : IsOnLineOf(last, found) ? GoesOn(found.Start, last)
        : Slip(
            found.Start,
            $"{Sentence(found)} stands in the list that begins in line {text.LineOf(list)}, but has no '-'.",
            "Begin it with '- ', or move it to the column of the key it belongs to."
        );

    /// <summary>Something else than a key stands in a map.</summary>
    /// <param name="found">What stands there.</param>
    /// <param name="map">Where the map begins.</param>
    /// <param name="last">The value before it.</param>
    public TreeException NoKey(in Token found, int map, Range last)
    {
        if (found.Kind is TokenKind.FlowListEnd or TokenKind.FlowMapEnd)
        {
            return ClosesNothing(found);
        }

        if (found.Kind == TokenKind.Colon)
        {
            const string Fix = "Write the key before it, or put the text in quotes if ':' belongs to it.";
            return Slip(found.Start, "A ':' stands where a key has to be.", Fix);
        }

        if (IsOnLineOf(last, found))
        {
            return GoesOn(found.Start, last);
        }

        var (column, around) = (text.ColumnOf(found.Start), text.ColumnOf(map));
        return found.Kind == TokenKind.Dash && column == around
            ? Slip(
                found.Start,
                $"A list item stands among the keys of the map that begins in line {text.LineOf(map)}.",
                "Indent the '-' below the key it belongs to."
            )
            : Slip(
                found.Start,
                $"{Sentence(found)} stands in column {column}; the keys around it begin in column {around}.",
                $"Move it to column {around}, or to the column of the map or list it belongs to."
            );
    }

    /// <summary>Something else than a comma or a bracket stands in brackets.</summary>
    /// <param name="found">What stands there.</param>
    /// <param name="bracket">Where the bracket is.</param>
    /// <param name="last">The value before it.</param>
    public TreeException NoComma(in Token found, int bracket, Range last)
    {
        if (found.Kind is TokenKind.StreamEnd or TokenKind.DocumentStart or TokenKind.DocumentEnd)
        {
            return NotClosed(bracket, found.Start);
        }

        if (NeverClosed(bracket, found.Start) is { } unclosed)
        {
            return unclosed;
        }

        var (open, close) = Brackets(bracket);
        if (found.Kind is TokenKind.FlowListEnd or TokenKind.FlowMapEnd)
        {
            return Slip(
                found.Start,
                $"The '{open}' of line {text.LineOf(bracket)} is closed with '{(char)_bytes[found.Start]}'.",
                $"Close it with '{close}'."
            );
        }

        var first = last.Start.Value;
        var isContinued =
            text.LineOf(first) < text.LineOf(last.End.Value - 1) && text.LineOf(bracket) <= text.LineOf(first);
        if (found.Kind == TokenKind.Colon && !isContinued)
        {
            const string Fix = "Write it as {key: value}, or put the text in quotes if ':' belongs to it.";
            return Slip(found.Start, "A ':' stands behind something that is no key.", Fix);
        }

        // What was read as one text over two lines was meant as two.
        var end = isContinued ? first + LineFrom(first).TrimEnd((byte)' ').Length : last.End.Value;
        return Slip(
            end,
            $"A comma is missing here, in the '{open}' of line {text.LineOf(bracket)}.",
            "Put a comma between the two."
        );
    }

    /// <summary>A list or a map stands where a map has a key.</summary>
    public TreeException NoScalarKey(int at) =>
        Slip(at, "A list or a map can't be the key of a map.", "Put the text in quotes if the bracket belongs to it.");

    /// <summary>Something stands behind the end of a document.</summary>
    public TreeException NoDocumentStart(in Token found) =>
        found.Kind is TokenKind.FlowListEnd or TokenKind.FlowMapEnd
            ? ClosesNothing(found)
            : Slip(
                found.Start,
                "The document is at its end, and there is more.",
                "Begin another document with a line of '---', or indent the line as part of what stands above."
            );

    public TreeException Version(in Token found) =>
        Slip(found.Start, "The document names a version of YAML; only %YAML 1.1 is read, once.", "Remove the line.");

    public TreeException TagTwice(in Token found) =>
        Slip(found.Start, $"The handle '{found.Handle}' has a %TAG line already.", "Remove one of the two lines.");

    public TreeException UnknownHandle(in Token found) =>
        Slip(
            found.Start,
            "A value that begins with '!' has a tag, and no %TAG line says what its handle stands for.",
            "Put the value in quotes."
        );

    public TreeException NoAnchor(in Token found) =>
        Slip(
            found.Start,
            "A value that begins with '*' is an alias, and no anchor of its name stands before it.",
            "Put the value in quotes if '*' belongs to it, or write the anchor."
        );

    // The line of the text begins a key or an item that can't be meant to stand in the brackets.
    private TreeException? NeverClosed(int bracket, int at)
    {
        var (opened, line) = (text.LineOf(bracket), text.LineOf(at));
        for (var next = opened + 1; next <= line; next++)
        {
            var start = text.StartOf(next);
            var first = start;
            while (_bytes[first] == ' ')
            {
                first++;
            }

            if (first - start <= IndentOf(opened) && BeginsBlock(first, out var what))
            {
                var open = (char)_bytes[bracket];
                return Slip(
                    EndBefore(start),
                    $"The '{open}' of line {opened} is never closed; line {next} begins {what}.",
                    $"Close it with '{Brackets(bracket).Close}' here."
                );
            }
        }

        return null;
    }

    private int IndentOf(int line)
    {
        var start = text.StartOf(line);
        var at = start;
        while (_bytes[at] == ' ' || (_bytes[at] == '-' && _bytes[at + 1] == ' '))
        {
            at++;
        }

        return at - start;
    }

    private bool BeginsBlock(int at, out string what)
    {
        what = "a list item";
        if (_bytes[at] == '-' && IsBlankOrEnd(_bytes, at + 1))
        {
            return true;
        }

        var end = at;
        while (IsWord(_bytes[end]) || _bytes[end] is (byte)'.' or (byte)'/')
        {
            end++;
        }

        what = $"the key '{Encoding.ASCII.GetString(_bytes, at, Math.Min(end - at, 60))}'";
        return end > at && _bytes[end] == ':' && IsBlankOrEnd(_bytes, end + 1);
    }

    // Behind the last thing that stands above a line.
    private int EndBefore(int line)
    {
        var at = line;
        while (at > 0 && (IsBlank(_bytes[at - 1]) || _bytes[at - 1] is (byte)'\n' or (byte)'\r'))
        {
            at--;
        }

        return at;
    }

    private TreeException NotClosed(int bracket, int end)
    {
        var (open, close) = Brackets(bracket);
        return NeverClosed(bracket, end - 1)
            ?? Slip(bracket, $"The '{open}' that opens here is never closed.", $"Close it with '{close}'.");
    }

    private TreeException ClosesNothing(in Token found) =>
        Slip(
            found.Start,
            $"The '{(char)_bytes[found.Start]}' closes nothing.",
            "Remove it, or put the text in quotes if it belongs to it."
        );

    private bool IsOnLineOf(Range last, in Token found) =>
        last.End.Value > 0 && text.LineOf(found.Start) == text.LineOf(last.End.Value - 1);

    // "a" b, or [a] b: what follows a closing sign belongs to nothing.
    private TreeException GoesOn(int at, Range last)
    {
        var (start, sign) = (last.Start.Value, (char)_bytes[last.End.Value - 1]);
        if (sign is not ('"' or '\'') || _bytes[start] != sign)
        {
            const string Fix = "Put the whole value in quotes, or a line break before the next key.";
            return Slip(at, "More stands behind a value that is at its end.", Fix);
        }

        var (opened, closed) = (text.LineOf(start), text.LineOf(last.End.Value - 1));
        return opened < closed
            ? Slip(
                start,
                $"The quote {sign} that opens here is closed only in line {closed}, by a quote that was meant to open.",
                $"Close the quote with {sign} in line {opened}."
            )
            : Slip(
                at,
                $"The text goes on behind its closing quote {sign}.",
                $"Write a quote within the text as {(sign == '"' ? "\\\"" : "''")}."
            );
    }

    private (char Open, char Close) Brackets(int bracket) => _bytes[bracket] == '[' ? ('[', ']') : ('{', '}');

    private string Sentence(in Token found) =>
        BeginsBlock(found.Start, out var what)
            ? char.ToUpperInvariant(what[0]) + what[1..]
            : $"Line {text.LineOf(found.Start)}";

    private static string NameOf(in Token found) =>
        found.Kind switch
        {
            TokenKind.Key => "A key",
            TokenKind.BlockEnd => "The end of the block",
            TokenKind.Alias => "An alias",
            _ => "Something else",
        };
}
