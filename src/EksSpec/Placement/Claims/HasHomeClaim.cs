namespace EksSpec.Placement;

internal sealed class HasHomeClaim(WorkloadSelection workloads) : PlacementClaim(workloads)
{
    internal override RuleInfo Rule => ClaimRules.HasHome;

    public override string ToString() => $"{Workloads} with a home";

    /// <summary>Refutes a claim where none of the verdicts lets the pods in, once for each group that keeps them out.</summary>
    public static void Judge(Judgement judgement, IReadOnlyList<PlacementVerdict> verdicts)
    {
        if (verdicts.Any(verdict => verdict.Fits == true))
        {
            return;
        }

        var isHomeless = verdicts.All(verdict => verdict.Fits == false);
        foreach (var verdict in verdicts)
        {
            judgement.Weigh(verdict, isHomeless ? verdict.Reason : null);
        }
    }

    private protected override void Judge(Judgement judgement)
    {
        foreach (var row in judgement.Rows())
        {
            Judge(judgement, row);
        }

        NodesFromElsewhere(judgement);
    }

    /// <summary>A cluster without any group may still get nodes: from a Karpenter whose pools aren't among the manifests.</summary>
    public static void NodesFromElsewhere(Judgement judgement)
    {
        if (judgement.Matrix.Groups.Count > 0)
        {
            return;
        }

        if (judgement.Matrix.Cluster.Karpenter is not null)
        {
            judgement.Doubt(null, null, "Karpenter is to start the nodes, but no NodePool is among the manifests.");
        }
        else
        {
            judgement.Refute(null, null, "The cluster has no node group, profile or pool at all.");
        }
    }
}
