using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace EksSpec.Reports;

/// <summary>JSON Lines: one line a document.</summary>
internal sealed class JsonReport(Stream output) : FindingReport
{
    // So much is written at once.
    private const int Full = 64 * 1024;

    // Lines go to files and pipes, not into HTML, so text stays readable.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> _lines = new(2 * Full);

    public override void Finish()
    {
        output.Write(_lines.WrittenSpan);
        _lines.ResetWrittenCount();
    }

    private protected override void Add(ReportedDocument document)
    {
        using (var json = new Utf8JsonWriter(_lines, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", document.File);
            FindingJson.Write(json, document.Document, document.Findings);
            json.WriteEndObject();
        }

        _lines.Write("\n"u8);
        if (_lines.WrittenCount >= Full)
        {
            Finish();
        }
    }
}
