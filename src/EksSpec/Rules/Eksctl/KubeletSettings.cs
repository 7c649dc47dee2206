using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>Settings of the kubelet that eksctl keeps to itself.</summary>
internal sealed class KubeletSettings : NodeGroupRules
{
    private static readonly RuleInfo Kept = EksctlRule.Error(
        "EKS0248",
        "kubeletExtraConfig has a setting that eksctl makes itself",
        "Remove the setting.",
        Example.SelfManaged + "kubeletExtraConfig:\n    clusterDomain: example.internal\n",
        Example.SelfManaged + "kubeletExtraConfig:\n    kubeReserved:\n      cpu: 100m\n"
    );

    private static readonly string[] KeptSettings =
    [
        "kind",
        "apiVersion",
        "address",
        "clusterDomain",
        "authentication",
        "authorization",
        "serverTLSBootstrap",
    ];

    public override IReadOnlyList<RuleInfo> Rules => [Kept];

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var family = AmiFamilies.Of(group);
        if (group.KubeletExtraConfig is null || AmiFamilies.IsWindows(family) || AmiFamilies.IsBottlerocket(family))
        {
            return;
        }

        foreach (var setting in KeptSettings)
        {
            if (group.KubeletExtraConfig[setting] is not null)
            {
                report.Add(Kept, "kubeletExtraConfig." + setting, $"eksctl sets {setting} so that the node can join.");
            }
        }
    }
}
