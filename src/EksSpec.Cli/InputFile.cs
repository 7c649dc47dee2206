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
}
