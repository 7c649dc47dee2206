namespace EksSpec.Findings;

/// <summary>How much advice is wanted. Each profile holds the ones before it.</summary>
public enum RuleProfile
{
    /// <summary>What is refused: by eksctl, by the API server, by AWS, or because it breaks what the author asked for.</summary>
    Baseline,

    /// <summary>And what most teams should change.</summary>
    Recommended,

    /// <summary>And what a careful reviewer would ask for.</summary>
    Strict,
}
