using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>Node groups on AWS Outposts, seen from the cluster.</summary>
internal sealed class OutpostNodeRules : RuleGroup<ClusterConfig>
{
    private const string Arn = "arn:aws:outposts:eu-west-1:111122223333:outpost/op-0123456789abcdef";
    private const string Outpost = $"outpost: {{controlPlaneOutpostARN: \"{Arn}0\"}}\n";
    private const string Subnets = "vpc: {id: vpc-1, subnets: {private: {a: {id: subnet-1}}}}\n";

    private static readonly RuleInfo TwoOutposts = EksctlRule.Error(
        "EKS0098",
        "Node groups on two different Outposts",
        "Put all node groups of one config on one Outpost.",
        $"nodeGroups: [{{name: a, outpostARN: \"{Arn}0\"}}, {{name: b, outpostARN: \"{Arn}1\"}}]\n",
        $"nodeGroups: [{{name: a, outpostARN: \"{Arn}0\"}}, {{name: b, outpostARN: \"{Arn}0\"}}]\n"
    );

    private static readonly RuleInfo NoSubnets = EksctlRule.Error(
        "EKS0315",
        "Nodes on Outposts in a VPC that eksctl makes, from which they can't reach the API server",
        "List the subnets of a VPC of your own, or create the node groups later.",
        Outpost + "nodeGroups: [{name: workers}]\n",
        Outpost + Subnets + "nodeGroups: [{name: workers}]\n"
    );

    private static readonly RuleInfo ControlPlaneElsewhere = EksctlRule.Error(
        "EKS0316",
        "Nodes on an Outpost while the control plane isn't on Outposts",
        "Create the node group with eksctl create nodegroup when the cluster is there.",
        $"nodeGroups: [{{name: workers, outpostARN: \"{Arn}0\"}}]\n",
        "nodeGroups: [{name: workers}]\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => [TwoOutposts, NoSubnets, ControlPlaneElsewhere];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        var groups = subject.NodeGroups.Items();
        if (subject.IsOnOutposts() && !groups.IsEmpty && !subject.HasSubnets())
        {
            report.Add(
                NoSubnets,
                "nodeGroups",
                "In a VPC that eksctl makes, nodes on Outposts can't reach the API server."
            );
        }

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
