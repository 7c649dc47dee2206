using EksSpec.Placement;

namespace EksSpec.Capacity;

/// <summary>Whether the subnets have an address for each pod.</summary>
/// <remarks>
/// AWS keeps five addresses of a subnet. A node takes one for itself and, before pods ask, as many as one or two of its network
/// interfaces have; with prefixes blocks of 16. What all nodes take with every interface is enough for every pod they hold.
/// </remarks>
internal sealed class AddressRoom
{
    private const int KeptByAws = 5;

    // Network interfaces of the control plane, and of load balancers while they grow.
    private const int OfCluster = 4;
    private const int OfBalancers = 8;
    private const int Block = 16;

    private readonly PodDemand _demand;
    private readonly IReadOnlyList<GroupSupply> _groups;
    private readonly ClusterConfig _cluster;
    private readonly bool _usesPrefixes;

    /// <summary>Looks at the nodes and pods of a cluster.</summary>
    /// <param name="demand">The pods.</param>
    /// <param name="groups">All node groups of the cluster.</param>
    /// <param name="matrix">Where pods can run.</param>
    public AddressRoom(PodDemand demand, IReadOnlyList<GroupSupply> groups, PlacementMatrix matrix) =>
        (_demand, _groups, _cluster, _usesPrefixes) = (demand, groups, matrix.Cluster, matrix.Room.UsesPrefixes);

    /// <summary>The limit, and what isn't counted; neither where nothing is scarce.</summary>
    /// <param name="homes">The groups whose nodes pods of the environment may run on.</param>
    public (CapacityLimit? Limit, string? NotCounted) Of(IReadOnlyList<GroupSupply> homes)
    {
        if (
            string.Equals(_cluster.KubernetesNetworkConfig?.IpFamily, "IPv6", StringComparison.OrdinalIgnoreCase)
            || !_demand.Own.Any(type => type.TakesAddress)
        )
        {
            return (null, null);
        }

        var settings = _cluster.Addon("vpc-cni").Values()["env"];
        var isPrivate = homes.Count == 0 || IsPrivate(homes[0]);
        if (settings?["AWS_VPC_K8S_CNI_CUSTOM_NETWORK_CFG"]?.Scalar is "true")
        {
            return (null, "Addresses aren't counted: pods have those of subnets that an ENIConfig names.");
        }

        if (homes.Any(group => IsPrivate(group) != isPrivate))
        {
            return (null, "Addresses aren't counted: pods may run in private and in public subnets.");
        }

        return SubnetSizes.Of(_cluster, isPrivate) is { } sizes
            ? (LimitOf(isPrivate, sizes), null)
            : (null, "Addresses aren't counted: no file says how large the subnets are.");
    }

    private CapacityLimit LimitOf(bool isPrivate, IReadOnlyList<decimal> sizes)
    {
        CapacityAmount needs = new(PodsOf(CapacityLoadKind.AtRest), PodsOf(CapacityLoadKind.FullLoad));
        var (now, atMost) = (ThereFor(isPrivate, sizes, atMost: false), ThereFor(isPrivate, sizes, atMost: true));
        return Rows.Of(
            CapacityLimitKind.Addresses,
            isPrivate ? "private subnets" : "public subnets",
            needs,
            atMost.There
        ) with
        {
            Now = RangeOf(now.There, needs, now.IsEnough, atMost: false),
            AtMost = RangeOf(atMost.There, needs, atMost.IsEnough, atMost: true),
        };
    }

    private CapacityRange RangeOf(CapacityAmount there, CapacityAmount needs, bool isEnough, bool atMost)
    {
        var daemons = _demand
            .OwnDaemons.Where(daemon => daemon.TakesAddress)
            .Sum(daemon =>
                _groups.Where(group => daemon.IsAdmitted(group.Group.Index)).Sum(group => group.Nodes(atMost))
            );
        return new(
            isEnough ? null : CapacityAmount.Of(there.Least).Times(CapacityAmount.Of(needs.Most + daemons)).Surely,
            there.Times(needs).AtMost
        );
    }

    private (CapacityAmount There, bool IsEnough) ThereFor(bool isPrivate, IReadOnlyList<decimal> sizes, bool atMost)
    {
        var all = sizes.Sum(size => Math.Max(0, size - KeptByAws));
        // Nodes are spread over all subnets evenly, so the smallest is the first without any.
        var even = sizes.Count * Math.Max(0, sizes.Min() - KeptByAws);
        var there = _groups.Where(group => IsPrivate(group) == isPrivate).ToList();
        var (nodes, waiting, full) = (0m, 0m, 0m);
        foreach (var group in there)
        {
            var number = (decimal)group.Nodes(atMost);
            var interfaces = group.Type?.NetworkInterfaces ?? 15;
            var each = group.Type?.AddressesPerInterface ?? 50;
            nodes += group.Nodes(atMost: false);
            waiting += number * (_usesPrefixes ? 1 + (2 * Block) : interfaces + (2 * each));
            full +=
                number * (_usesPrefixes ? 1 + ((group.Cautious.Amounts.Pods / Block) + 3) * Block : interfaces * each);
        }

        var cluster = (decimal)OfCluster + (sizes.Count * OfBalancers);
        var others = _demand.Others.Where(type => type.TakesAddress).ToList();
        HashSet<int> indexes = [.. there.Select(group => group.Group.Index)];
        var least = even - cluster - waiting - others.Sum(type => (decimal)type.Numbers.FullLoad);
        var most = all - nodes - others.Where(type => type.IsOnlyOn(indexes)).Sum(type => (decimal)type.Numbers.AtRest);
        var isEnough = _demand.Own.All(type => !type.IsUnlimited) && full + cluster <= even;
        return (new(Math.Max(0, least), Math.Max(0, most)), isEnough);
    }

    private decimal PodsOf(CapacityLoadKind load) =>
        _demand.Own.Where(type => type.TakesAddress).Sum(type => (decimal)type.Numbers.At(load));

    private static bool IsPrivate(GroupSupply group) => group.Group.Source?.PrivateNetworking is true;
}
