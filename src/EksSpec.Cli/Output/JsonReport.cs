namespace EksSpec.Cli.Output;

/// <summary><c>--format json</c>: one line a document.</summary>
internal sealed class JsonReport(Stream output) : IFindingReport
{
    public void Add(string file, CheckedDocument document) =>
        JsonLine.Write(
            output,
            json =>
            {
                json.WriteString("file", file);
                JsonLine.WriteDocument(json, document);
            }
        );

    public void Finish() { }
}
