using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using EksSpec.Findings;

namespace EksSpec.Cli.Output;

/// <summary>JSON Lines: one object a line, in the shape that other programs rely on.</summary>
internal static class JsonLine
{
    // Lines go to files and pipes, not into HTML, so text stays readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one object and the end of its line.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="properties">Writes what stands between the braces.</param>
    public static void Write(IBufferWriter<byte> output, Action<Utf8JsonWriter> properties)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            properties(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    /// <summary>Writes where a document stands, what it is, and its findings.</summary>
    public static void WriteDocument(Utf8JsonWriter json, CheckedDocument document)
    {
        json.WriteNumber("document", document.Document?.Index ?? 0);
        json.WriteNumber("line", document.Line);
        json.WriteString("apiVersion", document.Document?.ApiVersion);
        json.WriteString("kind", document.Document?.Kind);
        json.WriteString("name", document.Document?.Name);
        WriteFindings(json, document.Findings);
    }

    /// <summary>Writes a list of findings.</summary>
    public static void WriteFindings(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("rule", finding.Rule.Id);
            json.WriteString("severity", Words.Of(finding.Severity));
            json.WriteString("authority", Words.Of(finding.Rule.Authority));
            json.WriteString("path", finding.Path.ToString());
            WriteNumber(json, "line", finding.Position?.Line);
            WriteNumber(json, "column", finding.Position?.Column);
            json.WriteString("message", finding.Message);
            json.WriteString("fix", finding.Fix);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
