using EksSpec.Reading;

namespace EksSpec.Cli;

/// <summary>A document and the file it came from.</summary>
/// <param name="File">The file, as it was named in the call.</param>
/// <param name="Document">The document.</param>
internal sealed record InputDocument(string File, SpecDocument Document);
