namespace EksSpec.Benchmarks.Ratios;

/// <summary>One way of doing the work of a <see cref="Comparison"/>.</summary>
/// <param name="Name">Whose way it is.</param>
/// <param name="Work">Does the work once.</param>
internal sealed record Contender(string Name, Action Work);
