using EksSpec.Eksctl;

namespace EksSpec.Rules;

/// <summary>The tag by which Karpenter finds subnets and security groups, and what else eksctl reads late.</summary>
internal sealed partial class DiscoveryTag : RuleGroup<ClusterConfig>
{
    private const string Tag = "karpenter.sh/discovery";

    private const string Karpenter =
        "  tags:\n    karpenter.sh/discovery: {0}\niam:\n  withOIDC: true\nkarpenter:\n  version: 1.8.1\n";

    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Karpenter is not null && subject.Metadata?.Tags?.TryGetValue(Tag, out var value) == true)
        {
            if (string.IsNullOrEmpty(value))
            {
                report.Add(
                    Empty,
                    SpecPath.Parse("metadata.tags").Entry(Tag),
                    "Karpenter finds nothing by an empty tag."
                );
            }
            else if (value.Length > 256)
            {
                report.Add(Long, SpecPath.Parse("metadata.tags").Entry(Tag), $"The tag has {value.Length} characters.");
            }
        }

        if (subject.RemoteNetworkConfig is { } remote)
        {
            CheckNulls(remote.RemoteNodeNetworks, "remoteNetworkConfig.remoteNodeNetworks", report);
            CheckNulls(remote.RemotePodNetworks, "remoteNetworkConfig.remotePodNetworks", report);
        }

        if (subject.AutoModeConfig?.Enabled is null)
        {
            report.Add(
                AutoMode,
                subject.AutoModeConfig is null ? "" : "autoModeConfig",
                "Auto Mode is neither on nor off."
            );
        }
    }

    private static void CheckNulls(Values.ValueList<RemoteNetwork>? networks, string path, Report report)
    {
        for (var i = 0; i < networks?.Count; i++)
        {
            if (networks[i] is null)
            {
                report.Add(NullNetwork, $"{path}[{i}]", "The entry is empty: eksctl crashes on it.");
            }
        }
    }
}
