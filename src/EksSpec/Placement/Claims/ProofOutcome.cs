namespace EksSpec.Placement;

/// <summary>What became of a claim.</summary>
public enum ProofOutcome
{
    /// <summary>It holds for every pod and node there can be.</summary>
    Proven,

    /// <summary>It can't be decided offline: the reasons say what is missing.</summary>
    Unknown,

    /// <summary>It doesn't hold: there is a counter-example.</summary>
    Refuted,
}
