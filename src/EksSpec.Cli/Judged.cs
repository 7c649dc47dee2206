using EksSpec.Findings;
using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Cli;

/// <summary>Files, and what the rules say of them.</summary>
/// <param name="Files">The files, in the order of the call.</param>
/// <param name="Landscape">What they hold.</param>
/// <param name="Result">What is found in it.</param>
internal sealed record Judged(IReadOnlyList<InputFile> Files, Landscape Landscape, CheckResult Result)
{
    /// <summary>Judges files on all processors.</summary>
    public static Judged Of(IReadOnlyList<InputFile> files, RuleOptions options)
    {
        var landscape = Landscape.Of(files.SelectMany(file => file.Documents));
        var result = SpecRules.Check(landscape, options with { Threads = Environment.ProcessorCount });
        return new(files, landscape, result);
    }

    /// <summary>Every file, with its documents and what is found in each.</summary>
    public IEnumerable<(InputFile File, List<(SpecDocument Document, List<Finding> Findings)> Documents)> ByFile()
    {
        var place = 0;
        foreach (var file in Files)
        {
            yield return (file, [.. file.Documents.Select(document => (document, Next()))]);
        }

        List<Finding> Next() => [.. Result.In(Landscape.Objects[place++])];
    }
}
