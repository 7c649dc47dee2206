namespace EksSpec.Rules;

/// <summary>The tag by which Karpenter finds subnets and security groups, and what else eksctl reads late.</summary>
internal sealed partial class DiscoveryTag : RuleGroup<ClusterConfig>
{
    private const string Tag = "karpenter.sh/discovery";

    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Karpenter is not null && subject.Metadata?.Tags?.TryGetValue(Tag, out var value) == true)
        {
            using var at = report.At("metadata.tags", Tag);
            report.If(
                string.IsNullOrEmpty(value),
                Empty,
                "",
                $"Karpenter finds nothing by an empty tag.",
                Mend.Text(subject.Metadata.Name)
            );
        }

        if (subject.RemoteNetworkConfig is { } remote)
        {
            using var at = report.At("remoteNetworkConfig");
            CheckNulls("remoteNodeNetworks", remote.RemoteNodeNetworks, report);
            CheckNulls("remotePodNetworks", remote.RemotePodNetworks, report);
        }

        // That there is more than nothing in it, eksctl refuses itself.
        var auto = subject.AutoModeConfig;
        var isOpen =
            auto is null or { Enabled: null, NodeRoleArn: null, PermissionsBoundaryArn: null, NodePools: null };
        report.If(isOpen, AutoMode, auto is null ? "" : "autoModeConfig", $"Auto Mode is neither on nor off.");
    }

    private static void CheckNulls(string field, ValueList<RemoteNetwork>? networks, Report report)
    {
        for (var i = 0; i < networks?.Count; i++)
        {
            using var at = report.At(field, i);
            report.If(networks[i] is null, NullNetwork, "", $"The entry is empty: eksctl crashes on it.", Mend.Remove);
        }
    }
}
