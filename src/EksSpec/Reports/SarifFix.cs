using System.Text.Json;
using EksSpec.Editing;
using EksSpec.Reading;

namespace EksSpec.Reports;

/// <summary>What mends a finding, as SARIF has it: regions of the file, and what comes in their place.</summary>
internal static class SarifFix
{
    /// <summary>Writes <c>fixes</c>; nothing where there is none, or none that this file takes.</summary>
    /// <param name="json">The result, open.</param>
    /// <param name="document">The document that the finding is in.</param>
    /// <param name="finding">The finding.</param>
    /// <param name="writeArtifact">Writes which file it is.</param>
    public static void Write(Utf8JsonWriter json, SpecDocument? document, Finding finding, Action writeArtifact)
    {
        if (document is null || finding.Edits.Count == 0 || EditsOf(document, finding) is not { Count: > 0 } edits)
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

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static ValueList<TextEdit>? EditsOf(SpecDocument document, Finding finding)
    {
        try
        {
            return SpecFile.Of(document)?.Preview(document.Index, finding.Edits.AsSpan());
        }
        catch (SpecEditException)
        {
            return null;
        }
    }
}
