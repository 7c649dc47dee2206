namespace EksSpec.Rules;

/// <summary>Hybrid nodes: the networks they come from, the gateway to them, and how they sign in.</summary>
internal sealed partial class RemoteNetworkRules : RuleGroup<ClusterConfig>
{
    private static readonly string[] Providers = ["ssm", "ira"];

    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.RemoteNetworkConfig is not { } remote)
        {
            return;
        }

        using var at = report.At("remoteNetworkConfig");
        var hasNoEtcd = subject.IsOnOutposts() && !subject.Outpost!.EtcdInstanceType.IsSet();
        report.If(hasNoEtcd, OnOutpostsWithoutEtcd, "", $"On Outposts, hybrid nodes need etcd instances of their own.");
        report.If(subject.IsIpv6(), OnIpv6, "", $"Hybrid nodes don't work in an IPv6 cluster.");
        report.If(
            subject.AuthenticationMode() == AccessDefaults.ConfigMap,
            WithConfigMap,
            "",
            $"Hybrid nodes need access entries, and the authentication mode is CONFIG_MAP."
        );

        CheckNetworks(subject, remote, report);
        if (!remote.RemoteNodeNetworks.HasItems())
        {
            // eksctl looks no further then.
            return;
        }

        if (remote.VpcGatewayId is { Length: > 0 } gateway)
        {
            CheckGateway(gateway, subject.Vpc?.Id, report);
        }

        CheckIam(remote.Iam, report);
    }

    private static void CheckNetworks(ClusterConfig config, RemoteNetworkConfig remote, Report report)
    {
        const string nodes = "remoteNodeNetworks";
        const string pods = "remotePodNetworks";
        var hasTwo = remote.RemoteNodeNetworks is { Count: > 1 };
        var hasTwoOfPods = remote.RemotePodNetworks is { Count: > 1 };
        report.If(hasTwo, TwoNodeNetworks, nodes, $"There is more than one remote node network.");
        report.If(hasTwoOfPods, TwoPodNetworks, pods, $"There is more than one remote pod network.");
        if (remote.RemoteNodeNetworks.HasItems())
        {
            return;
        }

        if (remote.RemotePodNetworks is { Count: 0 })
        {
            report.Add(BothEmpty, "", "Both lists of remote networks are empty.");
        }
        else if (config.IsOnOutposts())
        {
            report.If(remote.RemotePodNetworks is null, PodNetworksMissing, pods, $"No remote network is listed.");
        }
        else
        {
            report.Add(NodeNetworksMissing, nodes, "No remote node network is listed.");
        }
    }

    private static void CheckGateway(string gateway, string? vpc, Report report)
    {
        const string field = "vpcGatewayID";
        var isGateway =
            gateway.StartsWith("tgw", StringComparison.Ordinal) || gateway.StartsWith("vgw", StringComparison.Ordinal);
        report.If(
            vpc.IsSet(),
            GatewayInOwnVpc,
            field,
            $"The VPC {vpc} exists already, and so do its routes.",
            Mend.Remove
        );
        report.If(
            !isGateway,
            GatewaySpelled,
            field,
            $"'{gateway}' is neither a transit gateway nor a virtual private gateway."
        );
    }

    private static void CheckIam(RemoteNodesIam? iam, Report report)
    {
        using var at = report.At("iam");
        var provider = iam?.Provider ?? "ssm";
        // Empty is given too: eksctl does not look into it.
        var hasBundle = iam?.CaBundleCert is not null;
        var isAnywhere = provider.Equals("ira", StringComparison.OrdinalIgnoreCase);
        if (!isAnywhere && !provider.Equals("ssm", StringComparison.OrdinalIgnoreCase))
        {
            report.Add(
                ProviderUnknown,
                "provider",
                $"The credentials provider '{provider}' is neither ssm nor ira.",
                mend: Mend.Word(provider, Providers)
            );
        }
        else if (isAnywhere && !hasBundle)
        {
            report.Add(BundleMissing, "caBundleCert", "IAM Roles Anywhere needs a CA bundle.");
        }
        else if (!isAnywhere && hasBundle)
        {
            report.Add(BundleWithSsm, "caBundleCert", "Systems Manager takes no CA bundle.");
        }

        var role = iam?.RoleArn;
        report.If(role.IsSet(), RoleGiven, "roleARN", $"eksctl does not set up the role {role}.");
    }
}
