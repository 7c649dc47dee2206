using System.Text.Json;

namespace EksSpec.Reports;

/// <summary>SARIF 2.1.0, as GitHub's code scanning takes it in. One run, written at the end.</summary>
internal sealed class SarifReport(Stream output, string? root) : FindingReport
{
    /// <summary>GitHub refuses a run with more results.</summary>
    internal const int MostResults = 25_000;

    private const string Home = "https://github.com/eksspec/eksspec";
    private const string Root = "%SRCROOT%";

    // Not GitHub's own primaryLocationLineHash: its upload makes that itself, and warns of every other value.
    private const string FingerprintName = "eksspec/v1";

    private readonly SourceMarks _marks = new();
    private readonly List<(ReportedDocument Document, Finding Finding)> _found = [];
    private readonly Dictionary<(string?, string), int> _fingerprints = [];

    public override void Finish()
    {
        // The gravest first only where not all can stay.
        var results =
            _found.Count <= MostResults
                ? _found
                : [.. _found.OrderByDescending(result => result.Finding.Severity).Take(MostResults)];
        var rules = results
            .Select(result => result.Finding.Rule)
            .DistinctBy(rule => rule.Id)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal)
            .ToList();
        var places = rules.Select((rule, index) => (rule.Id, index)).ToDictionary();
        using (var json = new Utf8JsonWriter(output, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, rules);
            WriteInvocation(json, _found.Count - results.Count);
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteStartObject("originalUriBaseIds");
            json.WriteStartObject(Root);
            SarifRule.WriteText(json, "description", "The directory that the places of files are told from.");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteStartArray("results");
            var fixes = SarifFixes.Of(results);
            foreach (var (document, finding) in results)
            {
                WriteResult(json, document, finding, places[finding.Rule.Id], fixes);
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private protected override void Add(ReportedDocument document) =>
        _found.AddRange(document.Findings.Select(finding => (document, finding)));

    private static void WriteTool(Utf8JsonWriter json, List<RuleInfo> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "eksspec");
        json.WriteString("version", typeof(SarifReport).Assembly.GetName().Version!.ToString(3));
        json.WriteString("semanticVersion", typeof(SarifReport).Assembly.GetName().Version!.ToString(3));
        json.WriteString("informationUri", Home);
        json.WriteStartArray("rules");
        foreach (var rule in rules)
        {
            SarifRule.Write(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteInvocation(Utf8JsonWriter json, int leftOut)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        if (leftOut > 0)
        {
            json.WriteStartArray("toolExecutionNotifications");
            json.WriteStartObject();
            json.WriteString("level", "warning");
            SarifRule.WriteText(
                json,
                "message",
                $"{leftOut} findings are left out: a run has {MostResults} results at most. The gravest are there."
            );
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteResult(
        Utf8JsonWriter json,
        ReportedDocument document,
        Finding finding,
        int rule,
        SarifFixes fixes
    )
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Rule.Id);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", SarifRule.LevelOf(finding.Severity));
        SarifRule.WriteText(json, "message", $"{finding.Message} {finding.Fix}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePhysicalLocation(json, document, finding);
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", document.SubjectOf(finding));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, FingerprintOf(document, finding));
        json.WriteEndObject();
        fixes.Write(json, document, finding, () => WriteArtifact(json, document, finding));
        json.WriteEndObject();
    }

    private void WritePhysicalLocation(Utf8JsonWriter json, ReportedDocument document, Finding finding)
    {
        json.WriteStartObject("physicalLocation");
        WriteArtifact(json, document, finding);
        var (line, column) = (document.LineOf(finding), ReportedDocument.ColumnOf(finding));
        json.WriteStartObject("region");
        json.WriteNumber("startLine", line);
        json.WriteNumber("startColumn", column);
        json.WriteNumber("endLine", line);
        json.WriteNumber("endColumn", Math.Max(_marks.Of(document.Document, finding)?.End ?? 0, column) + 1);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteArtifact(Utf8JsonWriter json, ReportedDocument document, Finding finding)
    {
        json.WriteStartObject("artifactLocation");
        var name = SourceAddress.Relative(document.FileOf(finding) ?? "", root);
        json.WriteString("uri", SourceAddress.Uri(name));
        if (!SourceAddress.IsAbsolute(name))
        {
            json.WriteString("uriBaseId", Root);
        }

        json.WriteEndObject();
    }

    // Where a rule finds the same place twice, the order tells the two apart.
    private string FingerprintOf(ReportedDocument document, Finding finding)
    {
        var fingerprint = Fingerprint.Of(finding);
        var key = (document.FileOf(finding), fingerprint);
        var number = _fingerprints[key] = _fingerprints.GetValueOrDefault(key) + 1;
        return $"{fingerprint}:{number}";
    }
}
