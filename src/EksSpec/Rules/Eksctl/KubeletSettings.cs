namespace EksSpec.Rules;

/// <summary>Settings of the kubelet that eksctl keeps to itself.</summary>
internal sealed partial class KubeletSettings : NodeGroupRules
{
    private static readonly string[] KeptSettings =
    [
        .. (string[])["kind", "apiVersion", "address", "clusterDomain"],
        .. (string[])["authentication", "authorization", "serverTLSBootstrap"],
    ];

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var family = AmiFamilies.Of(group);
        if (group.KubeletExtraConfig is null || AmiFamilies.IsWindows(family) || AmiFamilies.IsBottlerocket(family))
        {
            return;
        }

        using var at = report.At("kubeletExtraConfig");
        foreach (var setting in KeptSettings)
        {
            var isGiven = group.KubeletExtraConfig[setting] is not null;
            report.If(isGiven, Kept, setting, $"eksctl sets {setting} so that the node can join.", Mend.Remove);
        }
    }
}
