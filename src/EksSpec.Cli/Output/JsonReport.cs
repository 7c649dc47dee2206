using System.Buffers;

namespace EksSpec.Cli.Output;

/// <summary><c>--format json</c>: one line a document.</summary>
internal sealed class JsonReport(Stream output) : IFindingReport
{
    // So much is written at once.
    private const int Full = 64 * 1024;

    private readonly ArrayBufferWriter<byte> _lines = new(2 * Full);

    public void Add(string file, CheckedDocument document)
    {
        JsonLine.Write(
            _lines,
            json =>
            {
                json.WriteString("file", file);
                JsonLine.WriteDocument(json, document);
            }
        );
        if (_lines.WrittenCount >= Full)
        {
            Finish();
        }
    }

    public void Finish()
    {
        output.Write(_lines.WrittenSpan);
        _lines.ResetWrittenCount();
    }
}
