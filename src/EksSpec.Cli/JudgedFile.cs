using EksSpec.Findings;
using EksSpec.Reading;

namespace EksSpec.Cli;

/// <summary>A file, and what is said of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Read">Its documents, and what is found in each.</param>
internal sealed record JudgedFile(
    InputFile File,
    IReadOnlyList<(SpecDocument Document, IReadOnlyList<Finding> Findings)> Read
)
{
    /// <summary>Everything to be shown of it: what the reader failed at belongs to no document.</summary>
    public IEnumerable<(SpecDocument? Document, IReadOnlyList<Finding> Findings)> Documents =>
        File.Failure is { } failure ? [(null, [failure]), .. Nullable()] : Nullable();

    /// <summary>All that is found in it.</summary>
    public IEnumerable<Finding> Findings => Documents.SelectMany(document => document.Findings);

    private IEnumerable<(SpecDocument?, IReadOnlyList<Finding>)> Nullable() =>
        Read.Select(read => ((SpecDocument?)read.Document, read.Findings));
}
