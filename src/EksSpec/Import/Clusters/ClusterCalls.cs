using EksSpec.Eksctl;

namespace EksSpec.Import;

/// <summary>The calls that a ClusterConfig may come from.</summary>
internal static class ClusterCalls
{
    /// <summary>All that come to mind, apart from those that add something.</summary>
    public static IEnumerable<Verb<ClusterBuilder>> Of(ClusterConfig config) =>
        [
            .. OfNetwork(config),
            .. OfTags(config),
            .. OfFeatures(config),
            .. When(config.Iam?.WithOidc == true, "UseOidc()", cluster => cluster.UseOidc()),
            .. When(
                config.AccessConfig?.AuthenticationMode is not null,
                "UseAccessEntriesOnly()",
                cluster => cluster.UseAccessEntriesOnly()
            ),
        ];

    private static IEnumerable<Verb<ClusterBuilder>> When(bool isSaid, string code, Action<ClusterBuilder> run) =>
        isSaid ? [new(code, run)] : [];

    private static IEnumerable<Verb<ClusterBuilder>> OfTags(ClusterConfig config)
    {
        foreach (var (key, value) in config.Metadata?.Tags ?? ValueMap<string>.Empty)
        {
            yield return new($"WithTag({Args.Of(key, value)})", cluster => cluster.WithTag(key, value));
        }
    }

    private static IEnumerable<Verb<ClusterBuilder>> OfNetwork(ClusterConfig config)
    {
        if (config.AvailabilityZones is { Count: > 0 } zones)
        {
            yield return new($"InZones({Args.Of(zones)})", cluster => cluster.InZones(zones));
        }

        if (config.Vpc is { Cidr: { } cidr } vpc)
        {
            yield return Enum.TryParse<NatGateway>(vpc.Nat?.Gateway, out var nat) && nat != NatGateway.Single
                ? new($"WithVpc({Args.Of(cidr)}, {Args.Flags(nat)})", cluster => cluster.WithVpc(cidr, nat))
                : new($"WithVpc({Args.Of(cidr)})", cluster => cluster.WithVpc(cidr));
        }

        if (config.Vpc is { Id: { } id, Subnets: { } subnets })
        {
            var (inside, outside) = (IdsOf(subnets.Private), IdsOf(subnets.Public));
            yield return new(
                $"UseVpc({Args.Named(("vpcId", Args.Of(id)), ("privateSubnets", MapOf(inside)), ("publicSubnets", MapOf(outside)))})",
                cluster => cluster.UseVpc(id, inside, outside)
            );
        }

        if (config.Vpc?.PublicAccessCidrs is { Count: > 0 } sources)
        {
            yield return new(
                $"AllowApiFrom({Args.Of(sources)})",
                cluster => cluster.AllowApiFrom(sources.Select(Cidr.Parse))
            );
        }

        if (config.Vpc?.ClusterEndpoints is not null)
        {
            yield return new("WithPrivateApi()", cluster => cluster.WithPrivateApi());
        }

        if (config.PrivateCluster is { } closed)
        {
            yield return closed.AdditionalEndpointServices is { } services
                ? new($"UsePrivateCluster({Args.List(services)})", cluster => cluster.UsePrivateCluster(services))
                : new("UsePrivateCluster()", cluster => cluster.UsePrivateCluster());
        }

        if (config.KubernetesNetworkConfig?.IpFamily is not null)
        {
            yield return new("UseIpv6()", cluster => cluster.UseIpv6());
        }
    }

    private static IEnumerable<Verb<ClusterBuilder>> OfFeatures(ClusterConfig config)
    {
        if (config.CloudWatch?.ClusterLogging is { } logging)
        {
            var logs = (logging.EnableTypes ?? []).Aggregate(
                ControlPlaneLogs.None,
                (all, type) =>
                    all | (Enum.TryParse<ControlPlaneLogs>(type, true, out var log) ? log : ControlPlaneLogs.None)
            );
            var days = logging.LogRetentionInDays;
            var said = Args.Named(
                ("logs", logs == ControlPlaneLogs.All ? null : Args.Flags(logs)),
                ("retentionDays", days is { } count ? Args.Of(count) : null)
            );
            yield return new($"WithLogs({said})", cluster => cluster.WithLogs(logs, days));
        }

        if (config.SecretsEncryption?.KeyArn is { } key)
        {
            yield return new($"WithSecretsEncryption({Args.Of(key)})", cluster => cluster.WithSecretsEncryption(key));
        }

        if (config.AutoModeConfig is { } auto)
        {
            yield return auto.Enabled != true ? new("WithoutAutoMode()", cluster => cluster.WithoutAutoMode())
            : auto.NodePools is { } pools
                ? new($"UseAutoMode({Args.List(pools)})", cluster => cluster.UseAutoMode(pools))
            : new("UseAutoMode()", cluster => cluster.UseAutoMode());
        }

        if (config.Karpenter is { Version: { } version } karpenter)
        {
            yield return karpenter.WithSpotInterruptionQueue == true
                ? new($"UseKarpenter({Args.Of(version)})", cluster => cluster.UseKarpenter(version))
                : new(
                    $"UseKarpenter({Args.Of(version)}, spotInterruptionQueue: false)",
                    cluster => cluster.UseKarpenter(version, spotInterruptionQueue: false)
                );
        }

        if (config.UpgradePolicy is not null)
        {
            yield return new("WithStandardSupport()", cluster => cluster.WithStandardSupport());
        }

        if (config.ZonalShiftConfig is not null)
        {
            yield return new("UseZonalShift()", cluster => cluster.UseZonalShift());
        }
    }

    private static ValueMap<string>? IdsOf(ValueMap<AzSubnetSpec>? subnets) =>
        subnets is null
            ? null
            : ValueMap.From(subnets.Select(subnet => KeyValuePair.Create(subnet.Key, subnet.Value.Id ?? "")));

    private static string? MapOf(ValueMap<string>? ids) => ids is null ? null : Args.Map(ids);
}
