using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;

namespace EksSpec.Rules.Aws;

/// <summary>The tag by which Karpenter finds subnets and security groups, and what else eksctl reads late.</summary>
internal sealed class DiscoveryTag : RuleGroup<ClusterConfig>
{
    private const string Tag = "karpenter.sh/discovery";

    private const string Karpenter =
        "  tags:\n    karpenter.sh/discovery: {0}\niam:\n  withOIDC: true\nkarpenter:\n  version: 1.8.1\n";

    private static readonly RuleInfo Empty = AwsRule.Error(
        "EKS1339",
        "The tag karpenter.sh/discovery is empty",
        "Write the name of the cluster.",
        Config("\"\""),
        Config("shop")
    );

    private static readonly RuleInfo Long = AwsRule.Error(
        "EKS1340",
        "The tag karpenter.sh/discovery is longer than 256 characters",
        "Write the name of the cluster.",
        Config(new string('a', 257)),
        Config("shop")
    );

    private static readonly RuleInfo NullNetwork = AwsRule.Error(
        "EKS1341",
        "An empty entry among the remote networks crashes eksctl",
        "Remove the empty entry.",
        "remoteNetworkConfig:\n  remoteNodeNetworks: [null]\n",
        "remoteNetworkConfig:\n  remoteNodeNetworks:\n  - cidrs: [10.80.0.0/16]\n"
    );

    private static readonly RuleInfo AutoMode = AwsRule.Warning(
        "EKS1383",
        "The config does not say whether EKS runs the nodes (Auto Mode)",
        "Write autoModeConfig.enabled: false, or true.",
        "cloudWatch: {}\n",
        "autoModeConfig:\n  enabled: false\n",
        "A later release of eksctl will switch Auto Mode on where nothing is said."
    ) with
    {
        Severity = Severity.Info,
        Profile = RuleProfile.Strict,
    };

    public override IReadOnlyList<RuleInfo> Rules => [Empty, Long, NullNetwork, AutoMode];

    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Karpenter is not null && subject.Metadata?.Tags?.TryGetValue(Tag, out var value) == true)
        {
            if (string.IsNullOrEmpty(value))
            {
                report.Add(Empty, SpecPath.Parse("metadata.tags").Entry(Tag), "Karpenter finds nothing by an empty tag.");
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

    private static string Config(string tag) =>
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop\n  region: us-west-2\n"
        + Karpenter.Replace("{0}", tag, StringComparison.Ordinal);

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
