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
            var alike = LooksAlike(claim.Workloads.ToString(), Matrix.Workloads.Select(w => w.Name).Distinct());
            Doubt(null, null, $"There is no such workload{alike}.");
        }
    }

    /// <summary>Refutes the claim for every group that isn't there.</summary>
    public void RequireGroups(ValueList<string> groups)
    {
        string[] there = [.. Matrix.Groups.Select(group => group.Name)];
        foreach (var group in groups.Where(group => !there.Contains(group)))
        {
            Refute(null, group, $"The cluster has no such group{LooksAlike(group, there)}.");
        }
    }

    public void Refute(Workload? workload, string? group, string culprit) =>
        _refutations.Add(new(workload, group, culprit));

    public void Doubt(Workload? workload, string? group, string reason) => _doubts.Add(new(workload, group, reason));

    /// <summary>Refutes the claim where something speaks against it; doubts it where nobody can say.</summary>
    /// <param name="verdict">What is looked at.</param>
    /// <param name="culprit">What speaks against the claim; <see langword="null"/> where nothing does.</param>
    public void Weigh(PlacementVerdict verdict, string? culprit)
    {
        if (culprit is not null)
        {
            Refute(verdict.Workload, verdict.Group.Name, culprit);
        }
        else if (verdict.Fits is null)
        {
            Doubt(verdict.Workload, verdict.Group.Name, verdict.Reason);
        }
    }

    private static string LooksAlike(string name, IEnumerable<string> names) =>
        Meant.Alike(name, [.. names]) is { } near ? $"; '{near}' looks alike" : "";
}
