namespace EksSpec;

/// <summary>A file that a kustomization uses for something else than objects.</summary>
/// <param name="File">The file.</param>
/// <param name="Use">What it is: <c>patch</c>, <c>values file</c>, <c>generator input</c> or <c>configuration</c>.</param>
public sealed record KustomizeInput(string File, string Use);
