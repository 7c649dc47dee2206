namespace EksSpec.Placement;

/// <summary>What became of one claim, with the counter-examples that refute it or the reasons it can't be decided.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reasons">Counter-examples of a refuted claim, doubts of an undecided one; empty when proven.</param>
public sealed record ProofResult(PlacementClaim Claim, ProofOutcome Outcome, ValueList<CounterExample> Reasons)
{
    /// <summary>The findings: an error for each counter-example, a warning for each doubt, none when proven.</summary>
    public IEnumerable<Finding> Findings
    {
        get
        {
            var (rule, what) =
                Outcome == ProofOutcome.Refuted
                    ? (Claim.Rule, "doesn't hold")
                    : (ClaimRules.Undecided, "can't be decided");
            return Reasons.Select(reason => new Finding(rule, SpecPath.Root, $"'{Claim}' {what}. {reason}")
            {
                Object = reason.Workload?.Object.Ref,
            });
        }
    }

    /// <summary>Outcome, claim and reasons, a line each.</summary>
    public override string ToString() =>
        string.Join('\n', Reasons.Select(reason => $"  {reason}").Prepend($"{Outcome}: {Claim}"));
}
