using EksSpec.Findings;
using EksSpec.Isolation;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>eksctl's <c>propagateASGTags</c> drops the effect of a taint, and the autoscaler can't read what is left.</summary>
internal sealed class AutoscalerTaintUnreadable : PlacementRule
{
    public override RuleInfo Rule => IsolationRules.AutoscalerTaintUnreadable;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix) =>
        from @group in matrix.Groups
        where @group.Source?.PropagateAsgTags is true
        from taint in @group.Excluding
        where @group.Source!.Tags?.ContainsKey(AutoscalerTags.TaintPrefix + taint.Key) is not true
        select Found(
            matrix,
            @group,
            "propagateASGTags",
            $"'{@group.Name}' announces its taint {Tolerating.Text(taint)} to the autoscaler without its effect."
        );
}
