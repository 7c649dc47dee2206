namespace EksSpec.Placement;

internal sealed class SystemPodsHaveHomeClaim() : PlacementClaim(WorkloadSelection.All)
{
    internal override RuleInfo Rule => ClaimRules.SystemPodsHaveHome;

    public override string ToString() => "the system pods with a home";

    private protected override void Judge(Judgement judgement)
    {
        var matrix = judgement.Matrix.With(SystemPods.Of(judgement.Matrix.Cluster));
        for (var row = 0; row < matrix.Workloads.Count; row++)
        {
            var verdicts = new WorkloadPlacement(matrix, row).Verdicts;
            if (SystemPods.IsConfiguredOtherwise(matrix.Cluster, matrix.Workloads[row].Name))
            {
                if (!verdicts.Any(verdict => verdict.Fits == true))
                {
                    judgement.Doubt(matrix.Workloads[row], null, "Its add-on configures its placement in YAML.");
                }
            }
            else
            {
                HasHomeClaim.Judge(judgement, verdicts);
            }
        }

        HasHomeClaim.NodesFromElsewhere(judgement);
    }
}
