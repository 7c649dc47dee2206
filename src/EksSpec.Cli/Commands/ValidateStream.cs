using EksSpec.Cli.Output;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec validate --stream</c>: one process for thousands of texts. The documents of a line are one site.</summary>
internal static class ValidateStream
{
    public static int Run(RuleOptions options, Terminal terminal)
    {
        var hasErrors = false;
        foreach (var line in StreamLine.Read(terminal.Input, "yaml"))
        {
            var landscape = Landscape.Of(SpecReader.Read(line["yaml"]));
            var result = SpecRules.Check(landscape, options);
            var documents = landscape
                .Objects.Select(item => new CheckedDocument(item.Document!, [.. result.In(item)]))
                .ToList();
            hasErrors |= result.HasErrors;
            JsonLine.Write(
                terminal.Output,
                json =>
                {
                    json.WritePropertyName("id");
                    line.Id.WriteTo(json);
                    JsonLine.WriteDocument(json, Together(documents));
                }
            );
        }

        return hasErrors ? ExitCode.Findings : ExitCode.Ok;
    }

    /// <summary>
    /// One line of input is one line of output: the first document, with the findings of all that somebody would read.
    /// </summary>
    private static CheckedDocument Together(List<CheckedDocument> documents) =>
        documents.Count == 1
            ? documents[0]
            : new(
                documents[0].Document,
                [
                    .. documents
                        .Where(document => !document.Document.IsIgnoredByEksctl)
                        .SelectMany(document => document.Findings),
                ]
            );
}
