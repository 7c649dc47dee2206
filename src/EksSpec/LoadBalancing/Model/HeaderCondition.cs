namespace EksSpec.LoadBalancing;

/// <summary>What a header has to say.</summary>
/// <param name="Name">The header.</param>
/// <param name="Values">Alternatives; <c>*</c> and <c>?</c> stand for anything.</param>
/// <param name="Regexes">Alternatives as regular expressions, in place of the values.</param>
public sealed record HeaderCondition(string Name, ValueList<string> Values, ValueList<string> Regexes);
