namespace EksSpec.Placement;

/// <summary>Gathers what speaks against a claim while it is judged.</summary>
internal sealed class Judgement(PlacementClaim claim, PlacementMatrix matrix)
{
    private readonly List<CounterExample> _refutations = [];
    private readonly List<CounterExample> _doubts = [];

    public PlacementMatrix Matrix { get; } = matrix;

    public ProofResult Result =>
        _refutations.Count > 0 ? new(claim, ProofOutcome.Refuted, _refutations.ToValueList())
        : _doubts.Count > 0 ? new(claim, ProofOutcome.Unknown, _doubts.ToValueList())
        : new(claim, ProofOutcome.Proven, []);

    /// <summary>The verdicts of every workload that the claim is about. A claim about nothing is a doubt, not a proof.</summary>
    public IEnumerable<ValueList<PlacementVerdict>> Rows()
    {
        var any = false;
        for (var row = 0; row < Matrix.Workloads.Count; row++)
        {
            var workload = Matrix.Workloads[row];
            if (!claim.Workloads.Includes(workload))
            {
                continue;
            }

            any = true;
            if (workload.NotLookedAt is { } unseen)
            {
                Doubt(workload, null, unseen.ToString());
            }
            else
            {
                yield return new WorkloadPlacement(Matrix, row).Verdicts;
            }
        }

        if (!any)
        {
            var near = NearMiss.Of(claim.Workloads.ToString(), Matrix.Workloads.Select(w => w.Name).Distinct());
            Doubt(null, null, $"There is no such workload{(near is null ? "" : $"; '{near}' looks alike")}.");
        }
    }

    /// <summary>Refutes the claim for every group that isn't there.</summary>
    public void RequireGroups(ValueList<string> groups)
    {
        foreach (var group in groups)
        {
            if (!Matrix.Groups.Any(g => g.Name == group))
            {
                var near = NearMiss.Of(group, Matrix.Groups.Select(g => g.Name));
                Refute(null, group, $"The cluster has no such group{(near is null ? "" : $"; '{near}' looks alike")}.");
            }
        }
    }

    public void Refute(Workload? workload, string? group, string culprit) =>
        _refutations.Add(new(workload, group, culprit));

    public void Refute(PlacementVerdict verdict, string culprit) =>
        Refute(verdict.Workload, verdict.Group.Name, culprit);

    public void Doubt(Workload? workload, string? group, string reason) => _doubts.Add(new(workload, group, reason));

    public void Doubt(PlacementVerdict verdict) => Doubt(verdict.Workload, verdict.Group.Name, verdict.Reason);
}
