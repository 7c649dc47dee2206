using System.Buffers;
using EksSpec.Cli.Output;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec validate --stream</c>: one process for thousands of texts. The documents of a line are one site.</summary>
internal static class ValidateStream
{
    public static int Run(RuleOptions options, Terminal terminal) =>
        StreamLine.AnswerAll(terminal, ["yaml"], (line, answer) => Answer(line, options, answer));

    private static bool Answer(StreamLine line, RuleOptions options, IBufferWriter<byte> answer)
    {
        var (document, hasErrors) = Guard.Run(
            () => Judge(line["yaml"], options),
            failure => (new CheckedDocument(null, [failure]), true)
        );
        JsonLine.Write(
            answer,
            json =>
            {
                json.WritePropertyName("id");
                line.Id.WriteTo(json);
                JsonLine.WriteDocument(json, document);
            }
        );
        return hasErrors;
    }

    private static (CheckedDocument Document, bool HasErrors) Judge(string yaml, RuleOptions options)
    {
        var landscape = Landscape.Of(SpecReader.Read(yaml));
        var result = SpecRules.Check(landscape, options);
        var documents = landscape
            .Objects.Select(item => new CheckedDocument(item.Document, [.. result.In(item)]))
            .ToList();
        return (Together(documents), result.HasErrors);
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
                        .Where(document => document.Document is not { IsIgnoredByEksctl: true })
                        .SelectMany(document => document.Findings),
                ]
            );
}
