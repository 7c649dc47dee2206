using EksSpec.Builders;

namespace EksSpec;

/// <content>The network: VPC, zones, and who reaches the API.</content>
public sealed partial class ClusterBuilder
{
    private static readonly DraftPath AccessCidrs = "vpc.publicAccessCIDRs";

    private const string Endpoints = "vpc.clusterEndpoints";

    private readonly List<Cidr> _apiSources = [];
    private bool _choosesEndpoints;

    /// <summary>Chooses the availability zones of a new VPC.</summary>
    /// <param name="zones">At least two zones of the region, such as <c>["ap-northeast-1a", "ap-northeast-1c"]</c>.</param>
    /// <exception cref="ArgumentException">The list is empty, or a name in it is.</exception>
    /// <remarks>Writes <c>availabilityZones</c>. Without it eksctl chooses, and the file doesn't say which.</remarks>
    public ClusterBuilder InZones(IEnumerable<string> zones, params CallSite at) =>
        Set("availabilityZones", Guard.Texts(zones), at, (config, list) => config with { AvailabilityZones = list });

    /// <inheritdoc cref="InZones(IEnumerable{string}, CallSite)"/>
    public ClusterBuilder InZones(params Items<string> zones) => InZones(zones, at: Guard.At(zones));

    /// <summary>Makes a new VPC with this block of addresses.</summary>
    /// <param name="cidr">Between <c>/16</c> and <c>/24</c>.</param>
    /// <param name="nat">How private subnets reach the internet.</param>
    /// <remarks>Writes <c>vpc.cidr</c> and <c>vpc.nat.gateway</c>. Without it eksctl takes <c>192.168.0.0/16</c> and one gateway.</remarks>
    public ClusterBuilder WithVpc(Cidr cidr, NatGateway nat = NatGateway.Single, params CallSite at)
    {
        ClusterNat gateway = new() { Gateway = nat.ToString() };
        Note("vpc.nat.gateway", nat, at);
        return SetVpc("cidr", cidr, at, vpc => vpc with { Cidr = cidr.ToString(), Nat = gateway });
    }

    /// <summary>Uses a VPC that exists already.</summary>
    /// <param name="vpcId">Id of the VPC, such as <c>vpc-0123456789abcdef0</c>.</param>
    /// <param name="privateSubnets">Ids of private subnets by zone.</param>
    /// <param name="publicSubnets">Ids of public subnets by zone.</param>
    /// <exception cref="ArgumentException"><paramref name="vpcId"/> is empty, or there is no subnet.</exception>
    /// <remarks>
    /// Writes <c>vpc.id</c> and <c>vpc.subnets</c>. Subnets need the tags <c>kubernetes.io/role/internal-elb</c> and
    /// <c>kubernetes.io/role/elb</c> for load balancers.
    /// </remarks>
    public ClusterBuilder UseVpc(
        string vpcId,
        ValueMap<string>? privateSubnets = null,
        ValueMap<string>? publicSubnets = null,
        params CallSite at
    )
    {
        Guard.Text(vpcId);
        ClusterSubnets subnets = new() { Private = Subnets(privateSubnets), Public = Subnets(publicSubnets) };
        if (subnets is { Private: null, Public: null })
        {
            const string NoSubnet = "A VPC that exists is used through its subnets; none is given.";
            throw new ArgumentException(NoSubnet, nameof(privateSubnets));
        }

        Note("vpc.subnets", subnets, at);
        return SetVpc("id", vpcId, at, vpc => vpc with { Id = vpcId, Subnets = subnets });
    }

    /// <summary>Lets blocks of addresses reach the public API endpoint. Nodes reach the private one.</summary>
    /// <param name="sources">The blocks, such as <c>"203.0.113.10/32"</c>; a single address is <c>/32</c>.</param>
    /// <exception cref="ArgumentException">There is no block.</exception>
    /// <remarks>
    /// Writes <c>vpc.publicAccessCIDRs</c>, and both endpoints on: with a restricted public endpoint and no private one, nodes
    /// could not join. Further calls add to it.
    /// </remarks>
    public ClusterBuilder AllowApiFrom(IEnumerable<Cidr> sources, params CallSite at)
    {
        foreach (var source in Guard.Items(sources))
        {
            _apiSources.Add(source);
            Note(AccessCidrs.Item((SpecPath.Root, source.ToString())), source, at);
        }

        return Note(Endpoints, "private and public", at);
    }

    /// <inheritdoc cref="AllowApiFrom(IEnumerable{Cidr}, CallSite)"/>
    public ClusterBuilder AllowApiFrom(params Items<Cidr> sources) => AllowApiFrom(sources, at: Guard.At(sources));

    /// <summary>Closes the public API endpoint: the API is reached from inside the VPC only.</summary>
    /// <remarks>Writes <c>vpc.clusterEndpoints</c>. eksctl itself then has to run where it reaches the VPC.</remarks>
    public ClusterBuilder WithPrivateApi(params CallSite at)
    {
        ClusterEndpoints endpoints = new() { PrivateAccess = true, PublicAccess = false };
        _choosesEndpoints = true;
        return SetVpc("clusterEndpoints", "private", at, vpc => vpc with { ClusterEndpoints = endpoints });
    }

    /// <summary>Makes a cluster without any way to the internet: AWS is reached through VPC endpoints.</summary>
    /// <param name="services">More endpoints: <c>cloudformation</c>, <c>autoscaling</c>, <c>logs</c>.</param>
    /// <exception cref="ArgumentException">The list is empty, or a name in it is.</exception>
    /// <remarks>Writes <c>privateCluster</c>. Every node group has to be <c>InPrivateSubnets</c>.</remarks>
    public ClusterBuilder UsePrivateCluster(ValueList<string>? services = null, params CallSite at)
    {
        PrivateCluster cluster = new() { Enabled = true, AdditionalEndpointServices = Guard.TextsOrNull(services) };
        _choosesEndpoints = true;
        Note(Endpoints, "no internet", at);
        return Set("privateCluster", cluster, at, config => config with { PrivateCluster = cluster });
    }

    /// <summary>Uses IPv6 for pods and services.</summary>
    /// <remarks>
    /// Writes <c>kubernetesNetworkConfig.ipFamily: IPv6</c>. Cannot be changed later. It needs the add-ons of
    /// <see cref="WithCoreAddons"/>, and managed node groups.
    /// </remarks>
    public ClusterBuilder UseIpv6(params CallSite at) =>
        Set(
            "kubernetesNetworkConfig.ipFamily",
            "IPv6",
            at,
            config =>
                config with
                {
                    KubernetesNetworkConfig = (config.KubernetesNetworkConfig ?? new()) with { IpFamily = "IPv6" },
                }
        );

    private static ValueMap<AzSubnetSpec>? Subnets(ValueMap<string>? byZone) =>
        byZone is null
            ? null
            : ValueMap.From(
                byZone.Select(subnet =>
                    KeyValuePair.Create(subnet.Key, new AzSubnetSpec { Id = Guard.Text(subnet.Value) })
                )
            );

    // The line of a block that only an admin host brings.
    private void IncludeHosts(Origins origins)
    {
        foreach (var host in AdminHosts.Of(this))
        {
            origins.Set(AccessCidrs.Item((SpecPath.Root, host.Source.ToString())), host.Source, host.Made);
        }
    }

    private ClusterConfig WithApiAccess(ClusterConfig record)
    {
        IEnumerable<Cidr> ofFleet = _choosesEndpoints ? [] : _fleet?.ApiSources ?? [];
        var ofHosts = _choosesEndpoints ? [] : AdminHosts.Of(this).Select(host => host.Source);
        var sources = ofFleet
            .Concat(_apiSources)
            .Concat(ofHosts)
            .Distinct()
            .Select(source => source.ToString())
            .ToValueList();
        return sources.Count == 0
            ? record
            : record with
            {
                Vpc = (record.Vpc ?? new()) with
                {
                    ClusterEndpoints = new() { PrivateAccess = true, PublicAccess = true },
                    PublicAccessCidrs = sources,
                },
            };
    }

    private ClusterBuilder SetVpc(string field, object value, SourcePosition at, Func<ClusterVpc, ClusterVpc> change) =>
        Set($"vpc.{field}", value, at, config => config with { Vpc = change(config.Vpc ?? new()) });
}
