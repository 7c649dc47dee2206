namespace EksSpec.Placement;

/// <summary>Proves or refutes what is said about the placement of pods, over a cluster and all manifests together.</summary>
public sealed class PlacementProof
{
    private PlacementProof(PlacementMatrix matrix, ValueList<ProofResult> results)
    {
        Matrix = matrix;
        Results = results;
    }

    /// <summary>Where each workload can run.</summary>
    public PlacementMatrix Matrix { get; }

    /// <summary>What became of each claim, in their order.</summary>
    public ValueList<ProofResult> Results { get; }

    /// <summary>Whether every claim was proven.</summary>
    public bool IsProven => Results.All(result => result.Outcome == ProofOutcome.Proven);

    /// <summary>An error for each counter-example and a warning for each doubt, in the order of the claims.</summary>
    public IReadOnlyList<Finding> Findings => [.. Results.SelectMany(result => result.Findings)];

    /// <summary>Proves claims.</summary>
    /// <param name="matrix">Where each workload can run.</param>
    /// <param name="claims">The claims.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static PlacementProof Of(PlacementMatrix matrix, IEnumerable<PlacementClaim> claims)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(claims);
        return new(matrix, claims.Select(claim => claim.Judge(matrix)).ToValueList());
    }

    /// <summary>The outcome of each claim with its reasons.</summary>
    public override string ToString() => string.Join('\n', Results);
}
