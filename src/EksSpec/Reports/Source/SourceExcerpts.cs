using System.Text;
using EksSpec.Reading;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reports;

/// <summary>Shows lines of documents: without comments, and without what may be a secret.</summary>
internal sealed class SourceExcerpts
{
    private readonly SourceMarks _marks = new();

    // Findings come document by document.
    private YamlTree? _tree;
    private IReadOnlyList<Token> _secrets = [];
    private Dictionary<int, int> _comments = [];

    /// <summary>The line that a finding is about.</summary>
    /// <returns><see langword="null"/> where there is none, or none that may be shown.</returns>
    public SourceExcerpt? Of(SpecDocument? document, Finding finding, int width)
    {
        if (_marks.Of(document, finding) is not { } mark)
        {
            return null;
        }

        if (document!.Tree is not { } tree)
        {
            return IsHarmless(document, finding.Position!.Line, mark.Line) ? SourceExcerpt.Of(mark, [], width) : null;
        }

        if (IsAboutAll(document, finding.Path))
        {
            return null;
        }

        LookThrough(document, tree);
        var number = finding.Position!.Line;
        if (_comments.TryGetValue(number, out var comment))
        {
            mark = mark with { Line = mark.Line[..Math.Min(comment - 1, mark.Line.Length)].TrimEnd() };
        }

        return mark.Focus < mark.Line.Length
            ? SourceExcerpt.Of(mark, HiddenOn(tree.Source, number, mark.Line), width)
            : null;
    }

    private void LookThrough(SpecDocument document, YamlTree tree)
    {
        if (_tree == tree)
        {
            return;
        }

        (_tree, _secrets, _comments) = (tree, SecretSpans.Of(tree), []);
        foreach (var comment in document.Comments)
        {
            _comments.TryAdd(comment.Line, comment.Column);
        }
    }

    private List<Range> HiddenOn(YamlText text, int number, string line)
    {
        var start = text.StartOf(number);
        var end = start + text.LineAt(number).Length;
        List<Range> hidden = [];
        for (var i = FirstBehind(start); i < _secrets.Count && _secrets[i].Start < end; i++)
        {
            hidden.Add(PlaceOf(Math.Max(_secrets[i].Start, start))..PlaceOf(Math.Min(_secrets[i].End, end)));
        }

        // What stands beside the document on its line is another one.
        var (first, behind) = (Math.Max(_tree![0].Start, start), Math.Min(_tree[0].End, end));
        if (text.Span[start..first].Contains((byte)'}'))
        {
            hidden.Add(..PlaceOf(first));
        }

        if (behind > first && text.Span[behind..end].Contains((byte)'{'))
        {
            hidden.Add(PlaceOf(behind)..line.Length);
        }

        return hidden;

        int PlaceOf(int at) => at == end ? line.Length : text.ColumnOf(at) - 1;
    }

    // The first secret that ends behind a place. They don't overlap.
    private int FirstBehind(int place)
    {
        var (low, high) = (0, _secrets.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _secrets[middle].End <= place ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Of a document as a whole its first line says nothing.
    private static bool IsAboutAll(SpecDocument document, SpecPath path)
    {
        var steps = path.Steps;
        return steps.Length == 0 || document.Written(steps[0]) is null;
    }

    // Nobody knows what a line is of a text that can't be read.
    private static bool IsHarmless(SpecDocument document, int number, string line)
    {
        var (text, start) = (document.Source!, document.Source!.StartOf(document.Line));
        var rest = text.Span[start..];
        var end = rest.IndexOf("\n---"u8);
        var whole = end < 0 ? rest : rest[..end];
        return !line.Contains('#', StringComparison.Ordinal)
            && !SecretWords.Announce(line)
            && !SecretWords.AreIn(line)
            // The name of a variable stands on the line before its value, or behind it.
            && !AnnouncesAt(document.Source, number - 1)
            && !AnnouncesAt(document.Source, number + 1)
            && whole.IndexOf("Secret"u8) < 0
            && whole.IndexOf("stringData"u8) < 0;
    }

    private static bool AnnouncesAt(YamlText text, int line) =>
        line >= 1 && line <= text.LineCount && SecretWords.Announce(Encoding.UTF8.GetString(text.LineAt(line)));
}
