namespace EksSpec.Reports;

/// <summary>For people: file by file, with the source.</summary>
internal sealed class TextReport(TextWriter output, TextReportOptions options) : FindingReport
{
    private const string Indent = "    ";

    private readonly SourceExcerpts _excerpts = new();
    private readonly TextSummary _summary = new();
    private readonly Paint _paint = new(options.UseColor);
    private readonly List<ReportedDocument> _file = [];

    public override void Finish()
    {
        WriteFile();
        if (options.WithSummary)
        {
            foreach (var line in _summary.Lines(_paint, options.Width))
            {
                WriteLine(line);
            }
        }
    }

    private protected override void Add(ReportedDocument document)
    {
        _summary.Add(document);
        if (document.Findings.Count == 0)
        {
            return;
        }

        if (_file.Count > 0 && _file[^1].File != document.File)
        {
            WriteFile();
        }

        _file.Add(document);
    }

    private void WriteFile()
    {
        if (_file is [{ File: { } file }, ..])
        {
            var counts = TextSummary.Count(_file.SelectMany(document => document.Findings));
            WriteLine($"{_paint.Bold(DisplayText.Clean(file))}: {counts}");
            WriteLine("");
        }

        foreach (var document in _file)
        {
            foreach (var finding in document.Findings)
            {
                Write(document, finding);
            }
        }

        _file.Clear();
    }

    private void Write(ReportedDocument document, Finding finding)
    {
        // The first line is the one that terminals make a link of, and that scripts look for.
        var rule = $"{Words.Of(finding.Severity)} {finding.Rule.Id}";
        var head = $"{document.PlaceOf(finding)}{ReportedDocument.RuleOf(finding)} {document.SubjectOf(finding)}";
        foreach (var line in DisplayText.Wrap(DisplayText.Clean(head), options.Width, Indent, first: ""))
        {
            WriteLine(line.Replace($" {rule} ", $" {_paint.Of(finding.Severity, rule)} ", StringComparison.Ordinal));
        }

        WriteText(finding.Message);
        if (_excerpts.Of(document.Document, finding, options.Width - $"{"", 6} | ".Length) is { } excerpt)
        {
            var gutter = _paint.Faint($"{finding.Position!.Line, 6} |");
            WriteLine($"{gutter} {excerpt.Line}");
            WriteLine($"{_paint.Faint($"{"", 6} |")} {_paint.Of(finding.Severity, excerpt.Mark)}");
        }

        WriteText(finding.Fix, "Fix: ");
        WriteLine("");
    }

    private void WriteText(string text, string label = "")
    {
        foreach (var line in DisplayText.Wrap(label + DisplayText.Clean(text), options.Width, Indent))
        {
            WriteLine(line);
        }
    }

    private void WriteLine(string line)
    {
        output.Write(line);
        output.Write('\n');
    }
}
