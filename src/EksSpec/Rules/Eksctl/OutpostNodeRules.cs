namespace EksSpec.Rules;

/// <summary>Node groups on AWS Outposts, seen from the cluster.</summary>
internal sealed partial class OutpostNodeRules : RuleGroup<ClusterConfig>
{
    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        var groups = subject.NodeGroups.Items();
        report.If(
            subject.IsOnOutposts() && !groups.IsEmpty && !subject.HasSubnets(),
            NoSubnets,
            "nodeGroups",
            $"In a VPC that eksctl makes, nodes on Outposts can't reach the API server."
        );

        string? outpost = null;
        for (var i = 0; i < groups.Length; i++)
        {
            if (groups[i]?.OutpostArn is not { Length: > 0 } arn)
            {
                continue;
            }

            if (outpost is not null && arn != outpost)
            {
                report.Add(
                    TwoOutposts,
                    $"nodeGroups[{i}].outpostARN",
                    $"Other node groups are on {outpost}, not {arn}."
                );
            }

            if (!subject.IsOnOutposts())
            {
                report.Add(
                    ControlPlaneElsewhere,
                    $"nodeGroups[{i}].outpostARN",
                    $"Node group '{groups[i].Name}' is on an Outpost, and the control plane isn't."
                );
            }

            outpost = arn;
        }
    }
}
