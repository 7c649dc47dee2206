using EksSpec.Ec2;
using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>What eksctl remarks on the AMI families of a cluster when it creates it.</summary>
internal sealed class AmiFamilyNotes : RuleGroup<ClusterConfig>
{
    private const string Windows = "managedNodeGroups: [{name: windows, amiFamily: WindowsServer2022CoreContainer}";

    private static readonly RuleInfo AmazonLinux2 = EksctlRule.Warning(
        "EKS0306",
        "A node group uses Amazon Linux 2, of which AWS makes no new images",
        "Use AmazonLinux2023 or Bottlerocket.",
        "managedNodeGroups: [{name: workers, amiFamily: AmazonLinux2}]\n",
        "managedNodeGroups: [{name: workers, amiFamily: AmazonLinux2023}]\n",
        "AWS stopped to publish AL2 images for EKS on 26 November 2025: no more fixes come."
    );

    private static readonly RuleInfo WindowsAlone = EksctlRule.Warning(
        "EKS0308",
        "A Windows node group without one that eksctl takes for Linux",
        "Make sure that a Linux node group is there: CoreDNS and other system pods need one.",
        Windows + "]\n",
        Windows + ", {name: linux, amiFamily: AmazonLinux2}]\n",
        "eksctl only looks for AmazonLinux2, so it says this beside AmazonLinux2023 too."
    );

    private static readonly RuleInfo WindowsNote = EksctlRule.Warning(
        "EKS0309",
        "Windows nodes need the VPC resource controller",
        "Enable Windows support in the ConfigMap amazon-vpc-cni.",
        Windows + "]\n",
        "managedNodeGroups: [{name: workers, amiFamily: AmazonLinux2023}]\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => [AmazonLinux2, WindowsAlone, WindowsNote];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        var hasLinux = false;
        string? windows = null;
        var own = subject.NodeGroups.Items();
        for (var i = 0; i < own.Length; i++)
        {
            Look(own[i], "nodeGroups", i);
        }

        var managed = subject.ManagedNodeGroups.Items();
        for (var i = 0; i < managed.Length; i++)
        {
            Look(managed[i], "managedNodeGroups", i);
        }

        if (windows is null)
        {
            return;
        }

        report.Add(WindowsNote, windows, "Windows nodes need the VPC resource controller.");
        if (!hasLinux)
        {
            report.Add(WindowsAlone, windows, "No node group beside it is of the family AmazonLinux2.");
        }

        void Look(NodeGroupBase? group, string list, int index)
        {
            if (string.Equals(group?.AmiFamily, "AmazonLinux2", StringComparison.OrdinalIgnoreCase))
            {
                hasLinux = true;
                report.Add(
                    AmazonLinux2,
                    $"{list}[{index}].amiFamily",
                    $"Node group '{group!.Name}' uses Amazon Linux 2."
                );
            }
            else if (ImageFamily.IsWindows(group?.AmiFamily))
            {
                windows ??= $"{list}[{index}].amiFamily";
            }
        }
    }
}
