using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>An image of one's own, and the command that makes a node of it.</summary>
internal sealed class CustomImages : NodeGroupRules
{
    private const string Ami = "ami: ami-0123456789abcdef0\n";

    private const string Managed = Example.Managed + Ami + "  amiFamily: AmazonLinux2023\n";

    private const string NameFamily = "Write amiFamily.";

    private const string WriteCommand = "Write overrideBootstrapCommand: a script that joins the node to the cluster.";

    private static readonly RuleInfo Family = EksctlRule.Error(
        "EKS0237",
        "ami is given without amiFamily",
        NameFamily,
        Example.SelfManaged + Ami,
        Example.SelfManaged + Ami + "  amiFamily: AmazonLinux2023\n",
        "eksctl can't tell from an image how a node of it is started."
    );

    private static readonly RuleInfo Command = EksctlRule.Error(
        "EKS0239",
        "ami is given for a family that needs a command of its own",
        WriteCommand,
        Example.SelfManaged + Ami + "  amiFamily: Ubuntu2404\n",
        Example.SelfManaged
            + Ami
            + "  amiFamily: Ubuntu2404\n  overrideBootstrapCommand: |\n    #!/bin/bash\n    /etc/eks/bootstrap.sh shop\n"
    );

    private static readonly RuleInfo ManagedId = EksctlRule.Error(
        "EKS0294",
        "ami of a managed group is no image id",
        "Write the id of an image, such as ami-0123456789abcdef0, or leave ami out.",
        Example.Managed + "ami: auto\n  amiFamily: AmazonLinux2023\n",
        Managed,
        "auto and auto-ssm are for nodeGroups."
    );

    private static readonly RuleInfo ManagedFamily = EksctlRule.Error(
        "EKS0295",
        "ami is given without amiFamily for a managed group",
        NameFamily,
        Example.Managed + Ami,
        Managed,
        "eksctl can't tell from an image how a node of it is started."
    );

    private static readonly RuleInfo ManagedFamilyWithImage = EksctlRule.Error(
        "EKS0296",
        "amiFamily is none that a managed group can have with an image of its own",
        "Use AmazonLinux2023, AmazonLinux2, Bottlerocket or Ubuntu, or make the group an entry of nodeGroups.",
        Example.Managed + Ami + "  amiFamily: WindowsServer2022CoreContainer\n",
        Managed
    );

    private static readonly RuleInfo ManagedCommand = EksctlRule.Error(
        "EKS0297",
        "ami of a managed group is given for a family that needs a command of its own",
        WriteCommand,
        Example.Managed + Ami + "  amiFamily: Ubuntu2404\n",
        Managed
    );

    private static readonly RuleInfo ManagedPods = EksctlRule.Error(
        "EKS0298",
        "maxPodsPerNode is given for a managed group with an image of its own",
        "Set the number of pods in overrideBootstrapCommand.",
        Managed + "  maxPodsPerNode: 50\n",
        Managed
    );

    private static readonly RuleInfo ManagedSsm = EksctlRule.Error(
        "EKS0299",
        "ssh.enableSsm is given for a managed group with an image of its own",
        "Remove enableSsm.",
        Managed + "  ssh:\n    enableSsm: true\n",
        Managed
    );

    private static readonly RuleInfo ManagedRelease = EksctlRule.Error(
        "EKS0300",
        "releaseVersion is given for a managed group with an image of its own",
        "Remove releaseVersion.",
        Managed + "  releaseVersion: 1.34.1-20260101\n",
        Managed
    );

    private static readonly RuleInfo ManagedCommandAlone = EksctlRule.Error(
        "EKS0301",
        "overrideBootstrapCommand is given for a managed group without an image of its own",
        "Name the image in ami, or remove overrideBootstrapCommand.",
        Example.Managed + "amiFamily: Ubuntu2404\n  overrideBootstrapCommand: /etc/eks/bootstrap.sh shop\n",
        Example.Managed + Ami + "  amiFamily: Ubuntu2404\n  overrideBootstrapCommand: /etc/eks/bootstrap.sh shop\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [
            Family,
            Command,
            ManagedId,
            ManagedFamily,
            ManagedFamilyWithImage,
            ManagedCommand,
            ManagedPods,
            ManagedSsm,
            ManagedRelease,
            ManagedCommandAlone,
        ];

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        if (!group.Ami.IsSet())
        {
            return;
        }

        var family = AmiFamilies.Of(group);
        if (family.Length == 0)
        {
            report.Add(Family, "amiFamily", $"'{group.Name}' has the image {group.Ami} but no family.");
        }
        else if (
            group.OverrideBootstrapCommand is null
            && family != AmiFamilies.AmazonLinux2023
            && !AmiFamilies.IsBottlerocket(family)
            && !AmiFamilies.IsWindows(family)
        )
        {
            report.Add(Command, "overrideBootstrapCommand", $"{family} with the image {group.Ami} needs a command.");
        }
    }

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        if (group.LaunchTemplate is not null)
        {
            return;
        }

        var family = AmiFamilies.Of(group);
        if (group.Ami.IsSet())
        {
            CheckImage(group, group.Ami, family, report);
        }
        else if (group.OverrideBootstrapCommand is not null && family != AmiFamilies.AmazonLinux2023)
        {
            report.Add(
                ManagedCommandAlone,
                "overrideBootstrapCommand",
                $"'{group.Name}' runs EKS' own image of {family}, which starts by itself."
            );
        }
    }

    private static void CheckImage(ManagedNodeGroup group, string ami, string family, Report report)
    {
        if (!ami.StartsWith("ami-", StringComparison.Ordinal))
        {
            report.Add(ManagedId, "ami", $"'{ami}' is no image id.");
        }

        if (family.Length == 0)
        {
            report.Add(ManagedFamily, "amiFamily", $"'{group.Name}' has the image {ami} but no family.");
        }
        else if (
            family is not (AmiFamilies.AmazonLinux2 or AmiFamilies.AmazonLinux2023)
            && !AmiFamilies.IsBottlerocket(family)
            && !AmiFamilies.IsUbuntu(family)
        )
        {
            report.Add(ManagedFamilyWithImage, "amiFamily", $"A managed group of {family} takes EKS' images only.");
        }
        else if (
            group.OverrideBootstrapCommand is null
            && (family == AmiFamilies.AmazonLinux2 || AmiFamilies.IsUbuntu(family))
        )
        {
            report.Add(ManagedCommand, "overrideBootstrapCommand", $"{family} with the image {ami} needs a command.");
        }

        if (group.MaxPodsPerNode is not (null or 0))
        {
            report.Add(ManagedPods, "maxPodsPerNode", $"'{group.Name}' starts its nodes by itself.");
        }

        if (group.Ssh?.EnableSsm == true)
        {
            report.Add(ManagedSsm, "ssh.enableSsm", $"'{group.Name}' starts its nodes by itself.");
        }

        if (group.ReleaseVersion.IsSet())
        {
            report.Add(
                ManagedRelease,
                "releaseVersion",
                $"'{group.Name}' has the image {ami}; releases are of EKS' images."
            );
        }
    }
}
