using EksSpec.Findings;
using EksSpec.Reading;

namespace EksSpec.Cli;

/// <summary>A document as it was read, with everything found in it.</summary>
/// <param name="Document">The document; absent where the reader failed at its text.</param>
/// <param name="Findings">What reading and the rules found, in order of position and rule.</param>
internal sealed record CheckedDocument(SpecDocument? Document, IReadOnlyList<Finding> Findings)
{
    /// <summary>The line it begins in.</summary>
    public int Line => Document?.Line ?? 1;

    /// <summary>Whether something in it doesn't work.</summary>
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);
}
