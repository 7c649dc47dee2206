using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary><c>PreferNoSchedule</c> isolates nothing.</summary>
internal sealed class SoftTaintOnly : PlacementRule
{
    public override RuleInfo Rule => IsolationRules.SoftTaintOnly;

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
