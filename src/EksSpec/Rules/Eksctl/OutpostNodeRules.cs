namespace EksSpec.Rules;

/// <summary>Node groups on AWS Outposts, seen from the cluster.</summary>
internal sealed partial class OutpostNodeRules : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        var isOnOutposts = subject.IsOnOutposts();
        report.If(
            isOnOutposts && subject.NodeGroups.HasItems() && !subject.HasSubnets(),
            NoSubnets,
            "nodeGroups",
            $"In a VPC that eksctl makes, nodes on Outposts can't reach the API server."
        );

        string? outpost = null;
        foreach (var group in report.Each("nodeGroups", subject.NodeGroups))
        {
            if (group.OutpostArn is { Length: > 0 } arn)
            {
                var isOther = outpost is not null && arn != outpost;
                report.If(isOther, TwoOutposts, "outpostARN", $"Other node groups are on {outpost}, not {arn}.");
                report.If(
                    !isOnOutposts,
                    ControlPlaneElsewhere,
                    "outpostARN",
                    $"Node group '{group.Name}' is on an Outpost, and the control plane isn't."
                );
                outpost = arn;
            }
        }
    }
}
