namespace EksSpec.Placement;

/// <summary>What became of one claim, with the counter-examples that refute it or the reasons it can't be decided.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reasons">Counter-examples of a refuted claim, doubts of an undecided one; empty when proven.</param>
public sealed record ProofResult(PlacementClaim Claim, ProofOutcome Outcome, ValueList<CounterExample> Reasons)
{
    /// <summary>The findings: an error for each counter-example, a warning for each doubt, none when proven.</summary>
    public IEnumerable<Finding> Findings =>
        Reasons.Select(reason => new Finding(
            Outcome == ProofOutcome.Refuted ? Claim.Rule : ClaimRules.Undecided,
            SpecPath.Root,
            $"'{Claim}' {(Outcome == ProofOutcome.Refuted ? "doesn't hold" : "can't be decided")}. {reason}"
        )
        {
            Object = reason.Workload?.Object.Ref,
        });

    /// <summary>Outcome, claim and reasons, a line each.</summary>
    public override string ToString() =>
        string.Join('\n', Reasons.Select(reason => $"  {reason}").Prepend($"{Outcome}: {Claim}"));
}
