using System.Text;
using EksSpec.Reading;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reports;

/// <summary>Finds in the source what findings are about.</summary>
internal sealed class SourceMarks
{
    // Findings come in the order of the text, and a file may be one long line.
    private (YamlText? Text, int Number, string Line) _last;

    /// <summary>The part of its line that a finding is about.</summary>
    /// <returns><see langword="null"/> where there is no source to show.</returns>
    public SourceMark? Of(SpecDocument? document, Finding finding)
    {
        if (
            document?.Source is not { } text
            || finding.Position is not { Line: > 0 } at
            || at.Line > text.LineCount
            || LineOf(text, at.Line) is not { Length: > 0 } line
        )
        {
            return null;
        }

        var start = Math.Clamp(at.Column - 1, 0, line.Length - 1);
        return WrittenAt(document, finding.Path) is { } written
            ? Of(text, at.Line, line, start, written, finding)
            : WordAt(line, start);
    }

    private static SourceMark Of(
        YamlText text,
        int number,
        string line,
        int start,
        (Token? Key, Token Value) written,
        Finding finding
    )
    {
        var value = PlaceOf(text, number, line, written.Value);
        var key = written.Key is { } token ? PlaceOf(text, number, line, token) : value;
        if (value is { } only && only.Start == start)
        {
            return new(line, start, only.Start, only.End, only.End);
        }

        // A reader's finding may stand elsewhere, such as at the second of two keys.
        if (key is not { } place || place.Start != start)
        {
            return WordAt(line, start);
        }

        var focus =
            value is { } other && !IsAboutKey(finding, line[place.Start..place.End], line[other.Start..other.End])
                ? other
                : place;
        return new(line, start, focus.Start, focus.End, Math.Max(focus.End, value?.End ?? 0));
    }

    // What is missing is shown at what it is missing in.
    private static (Token? Key, Token Value)? WrittenAt(SpecDocument document, SpecPath path)
    {
        for (var place = path; place is not null; place = place.Parent)
        {
            if (document.Written(place) is { } written)
            {
                return written;
            }
        }

        return null;
    }

    private string LineOf(YamlText text, int number)
    {
        if (_last.Text != text || _last.Number != number)
        {
            _last = (text, number, Encoding.UTF8.GetString(text.LineAt(number)));
        }

        return _last.Line;
    }

    private static SourceMark WordAt(string line, int start)
    {
        var end = start + 1;
        while (end < line.Length && char.IsLetterOrDigit(line[start]) && IsOfWord(line[end]))
        {
            end++;
        }

        return new(line, start, start, end, end);
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '/';

    // What a token has on a line; null where it begins on another, or has no room there.
    private static (int Start, int End)? PlaceOf(YamlText text, int number, string line, Token token)
    {
        if (token.End <= token.Start || text.LineOf(token.Start) != number)
        {
            return null;
        }

        var start = text.ColumnOf(token.Start) - 1;
        var end = text.LineOf(token.End) == number ? text.ColumnOf(token.End) - 1 : line.Length;
        end = Math.Min(end, line.Length);
        while (end > start && char.IsWhiteSpace(line[end - 1]))
        {
            end--;
        }

        return end > start ? (start, end) : null;
    }

    // An unknown or misspelled field: the fact quotes the key, and says nothing of the value.
    private static bool IsAboutKey(Finding finding, string key, string value) =>
        finding.Message.Contains($"'{key.Trim('"', '\'')}'", StringComparison.Ordinal)
        && !HasWord(finding.Message, value.Trim('"', '\''));

    private static bool HasWord(string text, string word)
    {
        for (
            var at = text.IndexOf(word, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.Ordinal)
        )
        {
            var end = at + word.Length;
            if ((at == 0 || !IsOfWord(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
