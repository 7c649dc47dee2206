namespace EksSpec.Rules;

/// <summary>Settings of the kubelet that eksctl keeps to itself.</summary>
internal sealed partial class KubeletSettings : NodeGroupRules
{
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
