namespace EksSpec.Cli.Selection;

/// <summary>A file that may hold documents.</summary>
/// <param name="Name">As it is named in the call.</param>
/// <param name="IsNamed">Whether the call names it, and not only a folder that it is in: then it is judged strictly.</param>
/// <param name="IsContext">Whether it is only there to be referred to.</param>
internal sealed record Candidate(string Name, bool IsNamed, bool IsContext);
