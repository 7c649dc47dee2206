using System.Buffers;
using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Reports;
using EksSpec.Rules;

namespace EksSpec.Cli.Commands;

/// <summary><c>eksspec validate --stream</c>: one process for thousands of texts. The documents of a line are one site.</summary>
internal static class ValidateStream
{
    public static int Run(RuleOptions options, PodTemplates templates, Terminal terminal) =>
        StreamLine.AnswerAll(terminal, ["yaml"], (line, answer) => Answer(line, options, templates, answer));

    private static bool Answer(StreamLine line, RuleOptions options, PodTemplates templates, IBufferWriter<byte> answer)
    {
        var (document, findings, hasErrors) = Guard.Run<(SpecDocument?, IEnumerable<Finding>, bool)>(
            () => Judge(line["yaml"], options, templates),
            failure => (null, [failure], true)
        );
        JsonLine.Write(
            answer,
            json =>
            {
                json.WritePropertyName("id");
                line.Id.WriteTo(json);
                FindingJson.Write(json, document, findings);
            }
        );
        return hasErrors;
    }

    // One line of input is one line of output: the first document, with the findings of all that somebody would read.
    private static (SpecDocument?, IEnumerable<Finding>, bool) Judge(
        string yaml,
        RuleOptions options,
        PodTemplates templates
    )
    {
        var landscape = Landscape.Of(SpecReader.Read(yaml), new LandscapeOptions { Templates = templates });
        var result = SpecRules.Check(landscape, options);
        var read = landscape.Objects.Where(item =>
            landscape.Objects.Count == 1 || item.Document is not { IsIgnoredByEksctl: true }
        );
        return (landscape.Objects[0].Document, [.. read.SelectMany(result.In)], result.HasErrors);
    }
}
