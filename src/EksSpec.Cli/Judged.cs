using EksSpec.Rules;

namespace EksSpec.Cli;

/// <summary>Files, and what the rules say of them.</summary>
/// <param name="Files">The files, in the order of the call; last those that are there to be referred to.</param>
/// <param name="Landscape">What they hold.</param>
/// <param name="Result">What is found in it.</param>
internal sealed record Judged(IReadOnlyList<InputFile> Files, Landscape Landscape, CheckResult Result)
{
    /// <summary>Judges files on all processors.</summary>
    /// <param name="files">The files.</param>
    /// <param name="input">Where they came from.</param>
    /// <param name="options">What the rules are told.</param>
    public static Judged Of(IReadOnlyList<InputFile> files, InputFiles input, RuleOptions options)
    {
        var landscape = input.LandscapeOf(files);
        var result = SpecRules.Check(landscape, options with { Threads = Environment.ProcessorCount });
        return new(files, landscape, result);
    }

    /// <summary>Every file of the call, with what is said of each of its documents.</summary>
    public IEnumerable<JudgedFile> ByFile()
    {
        var place = 0;
        foreach (var file in Files)
        {
            JudgedFile judged = new(
                file,
                [.. file.Documents.Select(document => (document, file.Said(document, Next())))]
            );
            if (!file.IsContext)
            {
                yield return judged;
            }
        }

        IEnumerable<Findings.Finding> Next() => Result.In(Landscape.Objects[place++]);
    }
}
