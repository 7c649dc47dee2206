using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules.Placement;

/// <summary><c>PreferNoSchedule</c> isolates nothing.</summary>
internal sealed class SoftTaintOnly : PlacementRule
{
    public override RuleInfo Rule { get; } =
        Info(
            "EKS5013",
            Severity.Warning,
            "The only taints of a group are PreferNoSchedule, which keeps no pod off",
            "Write the effect NoSchedule.",
            Example.Cluster(Example.SpotGroup.Replace("NoSchedule", "PreferNoSchedule", StringComparison.Ordinal)),
            Example.Cluster(Example.SpotGroup)
        );

    public override IEnumerable<Finding> Check(PlacementMatrix matrix) =>
        from @group in matrix.Groups
        // An effect that nobody knows is reported by eksctl's own rule.
        where @group.Taints.Count > 0 && @group.Taints.All(taint => taint.Effect == "PreferNoSchedule")
        select Found(
            matrix,
            @group,
            "taints[0].effect",
            $"'{@group.Name}' has {Tolerating.Text(@group.Taints[0])}: the scheduler avoids it, and uses it when in need."
        );
}
