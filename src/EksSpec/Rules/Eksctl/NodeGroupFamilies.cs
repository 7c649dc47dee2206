using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>The operating system of the nodes.</summary>
internal sealed class NodeGroupFamilies : NodeGroupRules
{
    private static readonly RuleInfo Withdrawn = EksctlRule.Error(
        "EKS0202",
        "amiFamily is a Windows release that Microsoft has withdrawn",
        "Use WindowsServer2022CoreContainer or WindowsServer2025CoreContainer.",
        Example.Managed + "amiFamily: WindowsServer20H2CoreContainer\n",
        Example.Managed + "amiFamily: WindowsServer2022CoreContainer\n"
    );

    private static readonly RuleInfo Unknown = EksctlRule.Error(
        "EKS0203",
        "amiFamily is none that eksctl knows",
        "Use one of " + string.Join(", ", AmiFamilies.All) + ".",
        Example.Managed + "amiFamily: AmazonLinux\n",
        Example.Managed + "amiFamily: AmazonLinux2023\n"
    );

    private static readonly RuleInfo OnOutposts = EksctlRule.Error(
        "EKS0204",
        "amiFamily is none that Outposts have",
        "Use AmazonLinux2023.",
        Example.OnOutposts + "amiFamily: Bottlerocket\n",
        Example.OnOutposts + "amiFamily: AmazonLinux2023\n"
    );

    private static readonly RuleInfo AmazonLinux2 = EksctlRule.Error(
        "EKS0230",
        "There is no AmazonLinux2 image for this Kubernetes version",
        "Use AmazonLinux2023.",
        Example.Managed + "amiFamily: AmazonLinux2\n",
        Example.Managed + "amiFamily: AmazonLinux2023\n",
        "AWS made the last images of that family for Kubernetes 1.32."
    );

    public override IReadOnlyList<RuleInfo> Rules => [Withdrawn, Unknown, OnOutposts, AmazonLinux2];

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        var family = AmiFamilies.Of(group);
        if (family is "WindowsServer2004CoreContainer" or "WindowsServer20H2CoreContainer")
        {
            report.Add(Withdrawn, "amiFamily", $"'{family}' is not available any more.");
        }
        else if (family.Length > 0 && !AmiFamilies.IsKnown(family))
        {
            report.Add(Unknown, "amiFamily", $"eksctl has no AMI family '{family}'.");
        }
        else if (config.IsOnOutposts() && family is not ("" or AmiFamilies.AmazonLinux2 or AmiFamilies.AmazonLinux2023))
        {
            report.Add(OnOutposts, "amiFamily", $"'{family}' is not available on Outposts.");
        }

        // A managed group is looked at before its spelling is put right, and only without an image of its own.
        var runsAmazonLinux2 =
            group is ManagedNodeGroup
                ? group.AmiFamily == AmiFamilies.AmazonLinux2 && !group.Ami.IsSet()
                : family == AmiFamilies.AmazonLinux2;
        if (runsAmazonLinux2 && config.IsVersionAtLeast(33, report.Options))
        {
            var version = config.Version(report.Options);
            report.Add(
                AmazonLinux2,
                "amiFamily",
                $"'{group.Name}' runs AmazonLinux2, which ends before Kubernetes {version}."
            );
        }
    }
}
