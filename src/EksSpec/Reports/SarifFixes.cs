using System.Text.Json;
using EksSpec.Editing;
using EksSpec.Reading.Yaml;

namespace EksSpec.Reports;

/// <summary>What mends findings, as SARIF has it: regions of the file, and what comes in their place.</summary>
internal sealed class SarifFixes
{
    private readonly Dictionary<(ReportedDocument, ValueList<SpecEdit>), ValueList<TextEdit>> _edits = [];

    private SarifFixes() { }

    /// <summary>Works out what would change, file by file.</summary>
    public static SarifFixes Of(IEnumerable<(ReportedDocument Document, Finding Finding)> results)
    {
        var fixes = new SarifFixes();
        var mendable = results.Where(result => result is { Document.Document: not null, Finding.Edits.Count: > 0 });
        foreach (var file in mendable.GroupBy(result => result.Document.Document!.Source))
        {
            fixes.Add([.. file.DistinctBy(result => (result.Document, result.Finding.Edits))]);
        }

        return fixes;
    }

    /// <summary>Writes <c>fixes</c>; nothing where there is none, or none that the file takes.</summary>
    /// <param name="json">The result, open.</param>
    /// <param name="document">The document that the finding is in.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="writeArtifact">Writes which file it is.</param>
    public void Write(Utf8JsonWriter json, ReportedDocument document, Finding finding, Action writeArtifact)
    {
        if (finding.Edits.Count == 0 || !_edits.TryGetValue((document, finding.Edits), out var edits))
        {
            return;
        }

        json.WriteStartArray("fixes");
        json.WriteStartObject();
        SarifRule.WriteText(json, "description", finding.Fix);
        json.WriteStartArray("artifactChanges");
        json.WriteStartObject();
        writeArtifact();
        json.WriteStartArray("replacements");
        foreach (var edit in edits)
        {
            WriteReplacement(json, edit);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void Add(List<(ReportedDocument Document, Finding Finding)> results)
    {
        if (SpecFile.Of(results[0].Document.Document!) is not { } file)
        {
            return;
        }

        var previews = file.PreviewEach([
            .. results.Select(result => (result.Document.Document!.Index, result.Finding.Edits)),
        ]);
        foreach (var (result, preview) in results.Zip(previews))
        {
            // What is written anew may be a secret, as in quotes that were forgotten.
            if (preview is { Count: > 0 } && !TouchSecrets(result.Document.Document!.Tree, preview))
            {
                _edits.Add((result.Document, result.Finding.Edits), preview);
            }
        }
    }

    private static bool TouchSecrets(YamlTree? tree, ValueList<TextEdit> edits)
    {
        if (tree is null)
        {
            return false;
        }

        var text = tree.Source;
        return SecretSpans
            .Of(tree)
            .Any(span => edits.Any(edit => !IsBehind(edit.From, span.End) && !IsBefore(edit.To, span.Start)));

        bool IsBehind(SourcePosition place, int at) => Order(place, at) > 0;
        bool IsBefore(SourcePosition place, int at) => Order(place, at) < 0;
        int Order(SourcePosition place, int at) =>
            (place.Line, place.Column).CompareTo((text.LineOf(at), text.ColumnOf(at)));
    }

    private static void WriteReplacement(Utf8JsonWriter json, TextEdit edit)
    {
        json.WriteStartObject();
        json.WriteStartObject("deletedRegion");
        json.WriteNumber("startLine", edit.From.Line);
        json.WriteNumber("startColumn", edit.From.Column);
        json.WriteNumber("endLine", edit.To.Line);
        json.WriteNumber("endColumn", edit.To.Column);
        json.WriteEndObject();
        SarifRule.WriteText(json, "insertedContent", edit.Replacement);
        json.WriteEndObject();
    }
}
