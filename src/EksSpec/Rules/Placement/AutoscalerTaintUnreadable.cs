using EksSpec.Findings;
using EksSpec.Isolation;
using EksSpec.Placement;

namespace EksSpec.Rules.Placement;

/// <summary>eksctl's <c>propagateASGTags</c> drops the effect of a taint, and the autoscaler can't read what is left.</summary>
internal sealed class AutoscalerTaintUnreadable : PlacementRule
{
    private const string Taints = "taints: [{key: spotInstance, value: \"true\", effect: NoSchedule}]";

    public override RuleInfo Rule { get; } =
        Info(
            "EKS5016",
            Severity.Warning,
            "propagateASGTags writes a taint that the Cluster Autoscaler can't read",
            "Give the tag k8s.io/cluster-autoscaler/node-template/taint/<key> with the value <value>:<Effect>.",
            Example.Cluster($"- {{name: a, propagateASGTags: true, {Taints}}}"),
            Example.Cluster(
                $"- {{name: a, propagateASGTags: true, {Taints}, "
                    + "tags: {k8s.io/cluster-autoscaler/node-template/taint/spotInstance: \"true:NoSchedule\"}}"
            )
        );

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
