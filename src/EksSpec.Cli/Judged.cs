using EksSpec.Findings;
using EksSpec.Rules;

namespace EksSpec.Cli;

/// <summary>Files, and what the rules say of them.</summary>
internal sealed class Judged
{
    private Judged(IReadOnlyList<InputFile> all, Landscape landscape, CheckResult result)
    {
        (All, UnusedSuppressions) = (all, result.UnusedSuppressions);
        var place = 0;
        List<JudgedFile> files = [];
        foreach (var file in all)
        {
            JudgedFile judged = new(
                file,
                [.. file.Documents.Select(document => (document, file.Said(document, Next())))]
            );
            if (!file.IsContext)
            {
                files.Add(judged);
            }
        }

        Files = files;

        IEnumerable<Finding> Next() => result.In(landscape.Objects[place++]);
    }

    /// <summary>What was read: the files of the call, and those that are there to be referred to.</summary>
    public IReadOnlyList<InputFile> All { get; }

    /// <summary>The files of the call, in its order, each with what is said of its documents.</summary>
    public IReadOnlyList<JudgedFile> Files { get; }

    /// <summary>A finding for each suppression that accepts nothing.</summary>
    public IReadOnlyList<Finding> UnusedSuppressions { get; }

    /// <summary>Judges files on all processors.</summary>
    /// <param name="files">The files.</param>
    /// <param name="input">Where they came from.</param>
    /// <param name="options">What the rules are told.</param>
    public static Judged Of(IReadOnlyList<InputFile> files, InputFiles input, RuleOptions options)
    {
        var landscape = input.LandscapeOf(files);
        return new(files, landscape, SpecRules.Check(landscape, options with { Threads = Environment.ProcessorCount }));
    }
}
