using EksSpec.Cli.Selection;
using EksSpec.Findings;
using EksSpec.Reading;

namespace EksSpec.Cli;

/// <summary>A file and what was read of it.</summary>
/// <param name="Name">The file, as it was named in the call.</param>
internal sealed record InputFile(string Name)
{
    /// <summary>Its documents.</summary>
    public IReadOnlyList<SpecDocument> Documents { get; init; } = [];

    /// <summary>That the reader failed at its text.</summary>
    public Finding? Failure { get; init; }

    /// <summary>Why it could not be opened or read to its end.</summary>
    public string? Trouble { get; init; }

    /// <summary>Why it is passed over; null for one that is judged.</summary>
    public Reason? Passed { get; init; }

    /// <summary>Whether it is only there to be referred to.</summary>
    public bool IsContext { get; init; }

    /// <summary>Whether it is encrypted: then it stays as it is.</summary>
    public bool IsEncrypted { get; init; }

    /// <summary>Where somebody fills it in before it is applied; null where nobody does, and where it is judged as it is.</summary>
    public TemplateMarks? Marks { get; init; }

    /// <summary>What is said of one of its documents: nothing of values that nobody knows yet.</summary>
    /// <param name="document">The document.</param>
    /// <param name="found">What was found in it.</param>
    public IReadOnlyList<Finding> Said(SpecDocument document, IEnumerable<Finding> found)
    {
        List<Finding> said = [.. found.Where(IsCertain)];
        // A text that is nobody's document lacks the same things for everybody.
        return
            document is { ApiVersion: null, Kind: null }
            && said.Count > 1
            && said.TrueForAll(finding => IsNobodys(finding))
            ? [said[0]]
            : said;
    }

    private bool IsCertain(Finding finding) =>
        finding.Position is not { } position
        || Marks?.Touch(position.Line, position.Column) != true
        || IsAboutMarks(finding);

    // Argo CD, Flux and Spinnaker fill in what stands there: what they make of it is known.
    private static bool IsAboutMarks(Finding finding) =>
        finding.Rule.Id is "EKS5215" or "EKS5234" or "EKS5243" or "EKS5262";

    private static bool IsNobodys(Finding finding) => finding.Rule.Id is "EKS0005" or "EKS3009";
}
