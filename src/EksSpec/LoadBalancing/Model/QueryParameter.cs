namespace EksSpec.LoadBalancing;

/// <summary>A parameter of a query.</summary>
/// <param name="Key">Its name; absent where any will do.</param>
/// <param name="Value">Its value; <c>*</c> and <c>?</c> stand for anything.</param>
public sealed record QueryParameter(string? Key, string Value);
