namespace EksSpec.Rules;

/// <summary>Isolation half applied: a taint without an affinity, a label without a taint, tags that say something else.</summary>
internal static partial class IsolationRules;
