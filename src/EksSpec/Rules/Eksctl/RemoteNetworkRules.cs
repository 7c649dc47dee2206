namespace EksSpec.Rules;

/// <summary>Hybrid nodes: the networks they come from, the gateway to them, and how they sign in.</summary>
internal sealed partial class RemoteNetworkRules : RuleGroup<ClusterConfig>
{
    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.RemoteNetworkConfig is not { } remote)
        {
            return;
        }

        using var at = report.At("remoteNetworkConfig");
        report.If(
            subject.IsOnOutposts() && !subject.Outpost!.EtcdInstanceType.IsSet(),
            OnOutpostsWithoutEtcd,
            "",
            $"On Outposts, hybrid nodes need etcd instances of their own."
        );

        report.If(subject.IsIpv6(), OnIpv6, "", $"Hybrid nodes don't work in an IPv6 cluster.");

        report.If(
            subject.AuthenticationMode() == EksctlDefaults.ConfigMap,
            WithConfigMap,
            "",
            $"Hybrid nodes need access entries, and the authentication mode is CONFIG_MAP."
        );

        CheckNetworks(subject, remote, report);
        CheckGateway(subject, remote, report);
        CheckIam(remote.Iam, report);
    }

    private static void CheckNetworks(ClusterConfig config, RemoteNetworkConfig remote, Report report)
    {
        report.If(
            remote.RemoteNodeNetworks is { Count: > 1 },
            TwoNodeNetworks,
            "remoteNodeNetworks",
            $"There is more than one remote node network."
        );

        report.If(
            remote.RemotePodNetworks is { Count: > 1 },
            TwoPodNetworks,
            "remotePodNetworks",
            $"There is more than one remote pod network."
        );

        if (remote.RemoteNodeNetworks.HasItems())
        {
            return;
        }

        if (config.IsOnOutposts())
        {
            report.If(
                !remote.RemotePodNetworks.HasItems(),
                PodNetworksMissing,
                "remotePodNetworks",
                $"No remote network is listed."
            );
        }
        else if (remote.RemotePodNetworks is { Count: 0 })
        {
            report.Add(BothEmpty, "", "Both lists of remote networks are empty.");
        }
        else
        {
            report.Add(NodeNetworksMissing, "remoteNodeNetworks", "No remote node network is listed.");
        }
    }

    private static void CheckGateway(ClusterConfig config, RemoteNetworkConfig remote, Report report)
    {
        if (!remote.VpcGatewayId.IsSet())
        {
            return;
        }

        if (config.Vpc?.Id.IsSet() == true)
        {
            report.Add(
                GatewayInOwnVpc,
                "vpcGatewayID",
                $"The VPC {config.Vpc.Id} exists already, and so do its routes."
            );
        }

        report.If(
            !remote.VpcGatewayId.StartsWith("tgw", StringComparison.Ordinal)
                && !remote.VpcGatewayId.StartsWith("vgw", StringComparison.Ordinal),
            GatewaySpelled,
            "vpcGatewayID",
            $"'{remote.VpcGatewayId}' is neither a transit gateway nor a virtual private gateway."
        );
    }

    private static void CheckIam(RemoteNodesIam? iam, Report report)
    {
        using var at = report.At("iam");
        var provider = iam?.Provider ?? "ssm";
        var isAnywhere = provider.Equals("ira", StringComparison.OrdinalIgnoreCase);
        if (!isAnywhere && !provider.Equals("ssm", StringComparison.OrdinalIgnoreCase))
        {
            report.Add(ProviderUnknown, "provider", $"The credentials provider '{provider}' is neither ssm nor ira.");
        }
        else if (isAnywhere && !iam!.CaBundleCert.IsSet())
        {
            report.Add(BundleMissing, "caBundleCert", "IAM Roles Anywhere needs a CA bundle.");
        }
        else if (!isAnywhere && iam?.CaBundleCert.IsSet() == true)
        {
            report.Add(BundleWithSsm, "caBundleCert", "Systems Manager takes no CA bundle.");
        }

        if (iam?.RoleArn.IsSet() == true)
        {
            report.Add(RoleGiven, "roleARN", $"eksctl does not set up the role {iam.RoleArn}.");
        }
    }
}
