namespace EksSpec.Placement;

internal sealed class SystemPodsHaveHomeClaim() : PlacementClaim(WorkloadSelection.All)
{
    internal override RuleInfo Rule => ClaimRules.SystemPodsHaveHome;

    public override string ToString() => "the system pods with a home";

    private protected override void Judge(Judgement judgement)
    {
        var pods = SystemPods
            .Of(judgement.Matrix.Cluster)
            .Select(pod => (pod, pod.In(judgement.Matrix.Cluster)))
            .ToList();
        foreach (var (pod, _) in pods.Where(pair => pair.Item2 is null))
        {
            judgement.Doubt(null, null, $"The settings of the add-on {pod.Addon} can't be read.");
        }

        var matrix = judgement.Matrix.With(pods.Select(pair => pair.Item2).OfType<object>());
        for (var row = 0; row < matrix.Workloads.Count; row++)
        {
            HasHomeClaim.Judge(judgement, new WorkloadPlacement(matrix, row).Verdicts);
        }

        HasHomeClaim.NodesFromElsewhere(judgement);
    }
}
