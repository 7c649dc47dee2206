using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>Hybrid nodes: the networks they come from, the gateway to them, and how they sign in.</summary>
internal sealed class RemoteNetworkRules : RuleGroup<ClusterConfig>
{
    private const string Outpost =
        "outpost:\n  controlPlaneOutpostARN: arn:aws:outposts:eu-west-1:111122223333:outpost/op-0123456789abcdef0\n";

    private const string Nodes = "remoteNodeNetworks: [{cidrs: [10.80.0.0/16]}]";

    private static readonly RuleInfo OnOutpostsWithoutEtcd = EksctlRule.Error(
        "EKS0078",
        "Hybrid nodes with a control plane on Outposts that has no etcd instances of its own",
        "Set outpost.etcdInstanceType.",
        Outpost + $"remoteNetworkConfig: {{vpcGatewayID: tgw-1, {Nodes}}}\n",
        Outpost
            + "  etcdInstanceType: m5.large\n"
            + "remoteNetworkConfig: {vpcGatewayID: tgw-1, remotePodNetworks: [{cidrs: [10.81.0.0/16]}]}\n"
    );

    private static readonly RuleInfo OnIpv6 = EksctlRule.Error(
        "EKS0079",
        "Hybrid nodes in an IPv6 cluster",
        "Use IPv4, or remove remoteNetworkConfig.",
        "kubernetesNetworkConfig: {ipFamily: IPv6}\n" + $"remoteNetworkConfig: {{vpcGatewayID: tgw-1, {Nodes}}}\n",
        "kubernetesNetworkConfig: {ipFamily: IPv4}\n" + $"remoteNetworkConfig: {{vpcGatewayID: tgw-1, {Nodes}}}\n"
    );

    private static readonly RuleInfo WithConfigMap = EksctlRule.Error(
        "EKS0080",
        "Hybrid nodes while the aws-auth ConfigMap alone decides who may sign in",
        "Set accessConfig.authenticationMode to API or API_AND_CONFIG_MAP.",
        "accessConfig: {authenticationMode: CONFIG_MAP}\n" + $"remoteNetworkConfig: {{vpcGatewayID: tgw-1, {Nodes}}}\n",
        "accessConfig: {authenticationMode: API}\n" + $"remoteNetworkConfig: {{vpcGatewayID: tgw-1, {Nodes}}}\n"
    );

    private static readonly RuleInfo TwoNodeNetworks = EksctlRule.Error(
        "EKS0081",
        "More than one remote node network",
        "Put all CIDR blocks of the nodes into one entry.",
        "remoteNetworkConfig: {remoteNodeNetworks: [{cidrs: [10.80.0.0/16]}, {cidrs: [10.81.0.0/16]}]}\n",
        "remoteNetworkConfig: {remoteNodeNetworks: [{cidrs: [10.80.0.0/16, 10.81.0.0/16]}]}\n"
    );

    private static readonly RuleInfo TwoPodNetworks = EksctlRule.Error(
        "EKS0082",
        "More than one remote pod network",
        "Put all CIDR blocks of the pods into one entry.",
        $"remoteNetworkConfig: {{{Nodes}, remotePodNetworks: [{{cidrs: [10.82.0.0/16]}}, {{cidrs: [10.83.0.0/16]}}]}}\n",
        $"remoteNetworkConfig: {{{Nodes}, remotePodNetworks: [{{cidrs: [10.82.0.0/16, 10.83.0.0/16]}}]}}\n"
    );

    private static readonly RuleInfo BothEmpty = EksctlRule.Warning(
        "EKS0083",
        "Both lists of remote networks are empty",
        "List the networks of the hybrid nodes, or remove remoteNetworkConfig.",
        "remoteNetworkConfig: {vpcGatewayID: tgw-1, remoteNodeNetworks: [], remotePodNetworks: []}\n",
        $"remoteNetworkConfig: {{vpcGatewayID: tgw-1, {Nodes}}}\n",
        "A new cluster ignores them; upgrading a cluster with such a config takes all its remote networks away."
    );

    private static readonly RuleInfo PodNetworksMissing = EksctlRule.Error(
        "EKS0084",
        "No remote network in a config with a control plane on Outposts",
        "List the networks in remotePodNetworks.",
        Outpost + "  etcdInstanceType: m5.large\nremoteNetworkConfig: {vpcGatewayID: tgw-1}\n",
        Outpost
            + "  etcdInstanceType: m5.large\n"
            + "remoteNetworkConfig: {vpcGatewayID: tgw-1, remotePodNetworks: [{cidrs: [10.82.0.0/16]}]}\n"
    );

    private static readonly RuleInfo NodeNetworksMissing = EksctlRule.Error(
        "EKS0085",
        "No remote node network",
        "List the networks of the hybrid nodes in remoteNodeNetworks.",
        "remoteNetworkConfig: {vpcGatewayID: tgw-1}\n",
        $"remoteNetworkConfig: {{vpcGatewayID: tgw-1, {Nodes}}}\n"
    );

    private static readonly RuleInfo GatewayInOwnVpc = EksctlRule.Error(
        "EKS0086",
        "A gateway for hybrid nodes in a VPC that exists already",
        "Remove vpcGatewayID: in a VPC of your own the routes are yours too.",
        $"vpc: {{id: vpc-1}}\nremoteNetworkConfig: {{vpcGatewayID: tgw-1, {Nodes}}}\n",
        $"vpc: {{id: vpc-1}}\nremoteNetworkConfig: {{{Nodes}}}\n"
    );

    private static readonly RuleInfo GatewaySpelled = EksctlRule.Error(
        "EKS0087",
        "The gateway for hybrid nodes is neither a transit nor a virtual private gateway",
        "Give the id of a transit gateway (tgw-…) or of a virtual private gateway (vgw-…).",
        $"remoteNetworkConfig: {{vpcGatewayID: igw-1, {Nodes}}}\n",
        $"remoteNetworkConfig: {{vpcGatewayID: vgw-1, {Nodes}}}\n"
    );

    private static readonly RuleInfo ProviderUnknown = EksctlRule.Error(
        "EKS0088",
        "The credentials provider of hybrid nodes is neither ssm nor ira",
        "Write ssm (Systems Manager) or ira (IAM Roles Anywhere).",
        $"remoteNetworkConfig: {{{Nodes}, iam: {{provider: oidc}}}}\n",
        $"remoteNetworkConfig: {{{Nodes}, iam: {{provider: ssm}}}}\n"
    );

    private static readonly RuleInfo BundleWithSsm = EksctlRule.Error(
        "EKS0089",
        "A CA bundle for hybrid nodes that sign in through Systems Manager",
        "Remove caBundleCert, or set the provider to ira.",
        $"remoteNetworkConfig: {{{Nodes}, iam: {{caBundleCert: PEM}}}}\n",
        $"remoteNetworkConfig: {{{Nodes}, iam: {{provider: ira, caBundleCert: PEM}}}}\n"
    );

    private static readonly RuleInfo BundleMissing = EksctlRule.Error(
        "EKS0090",
        "Hybrid nodes that sign in through IAM Roles Anywhere, without a CA bundle",
        "Set iam.caBundleCert to the certificates of your authority.",
        $"remoteNetworkConfig: {{{Nodes}, iam: {{provider: ira}}}}\n",
        $"remoteNetworkConfig: {{{Nodes}, iam: {{provider: ira, caBundleCert: PEM}}}}\n"
    );

    private static readonly RuleInfo RoleGiven = EksctlRule.Warning(
        "EKS0091",
        "A role for hybrid nodes that eksctl doesn't make",
        "Make sure that the role exists with the policies of hybrid nodes, or leave roleARN out.",
        $"remoteNetworkConfig: {{{Nodes}, iam: {{roleARN: \"arn:aws:iam::111122223333:role/hybrid\"}}}}\n",
        $"remoteNetworkConfig: {{{Nodes}}}\n",
        "eksctl only adds the entry in aws-auth; it sets up neither the role nor what signs the nodes in."
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [
            OnOutpostsWithoutEtcd,
            OnIpv6,
            WithConfigMap,
            TwoNodeNetworks,
            TwoPodNetworks,
            BothEmpty,
            PodNetworksMissing,
            NodeNetworksMissing,
            GatewayInOwnVpc,
            GatewaySpelled,
            ProviderUnknown,
            BundleWithSsm,
            BundleMissing,
            RoleGiven,
        ];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.RemoteNetworkConfig is not { } remote)
        {
            return;
        }

        using var at = report.At("remoteNetworkConfig");
        if (subject.IsOnOutposts() && !subject.Outpost!.EtcdInstanceType.IsSet())
        {
            report.Add(OnOutpostsWithoutEtcd, "", "On Outposts, hybrid nodes need etcd instances of their own.");
        }

        if (subject.IsIpv6())
        {
            report.Add(OnIpv6, "", "Hybrid nodes don't work in an IPv6 cluster.");
        }

        if (subject.AuthenticationMode() == EksctlDefaults.ConfigMap)
        {
            report.Add(
                WithConfigMap,
                "",
                "Hybrid nodes need access entries, and the authentication mode is CONFIG_MAP."
            );
        }

        CheckNetworks(subject, remote, report);
        CheckGateway(subject, remote, report);
        CheckIam(remote.Iam, report);
    }

    private static void CheckNetworks(ClusterConfig config, RemoteNetworkConfig remote, Report report)
    {
        if (remote.RemoteNodeNetworks is { Count: > 1 })
        {
            report.Add(TwoNodeNetworks, "remoteNodeNetworks", "There is more than one remote node network.");
        }

        if (remote.RemotePodNetworks is { Count: > 1 })
        {
            report.Add(TwoPodNetworks, "remotePodNetworks", "There is more than one remote pod network.");
        }

        if (remote.RemoteNodeNetworks.HasItems())
        {
            return;
        }

        if (config.IsOnOutposts())
        {
            if (!remote.RemotePodNetworks.HasItems())
            {
                report.Add(PodNetworksMissing, "remotePodNetworks", "No remote network is listed.");
            }
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

        if (
            !remote.VpcGatewayId.StartsWith("tgw", StringComparison.Ordinal)
            && !remote.VpcGatewayId.StartsWith("vgw", StringComparison.Ordinal)
        )
        {
            report.Add(
                GatewaySpelled,
                "vpcGatewayID",
                $"'{remote.VpcGatewayId}' is neither a transit gateway nor a virtual private gateway."
            );
        }
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
