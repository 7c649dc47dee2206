using EksSpec.Placement;
using EksSpec.Rules;

namespace EksSpec.Capacity;

/// <summary>Counts how many environments fit.</summary>
internal static class CapacityCount
{
    private const int More = 10;

    /// <summary>How many environments fit that a site need not have.</summary>
    /// <param name="site">The cluster with everything in it.</param>
    /// <param name="name">What the environment is called.</param>
    /// <param name="objects">Its objects.</param>
    /// <param name="types">What is known of instance types.</param>
    public static EnvironmentCapacity Of(
        Site site,
        string name,
        IReadOnlyList<SpecObject> objects,
        InstanceTypeCatalog types
    ) => Of(EnvironmentShare.Of(site, name, objects), types);

    /// <summary>How many environments of a share fit beside everything else.</summary>
    /// <param name="share">The environment and the rest.</param>
    /// <param name="types">What is known of instance types.</param>
    public static EnvironmentCapacity Of(EnvironmentShare share, InstanceTypeCatalog types)
    {
        Landscape landscape = new([share.Together], share.Together.Objects);
        SiteView site = new(share.Together, RuleOptions.Default, new(new Placements(landscape, types)));
        var matrix = PlacementMatrix.Compute(share.Together, types);
        PodDemand demand = new(share, matrix, site);
        var others = matrix.Without([.. matrix.Workloads.Where(workload => share.Objects.Contains(workload.Object))]);
        List<GroupSupply> groups =
        [
            .. matrix.Groups.Select(group => GroupSupply.Of(group, others)).OfType<GroupSupply>(),
        ];
        NodeLimits nodes = new(demand, groups);
        var (addresses, notCounted) = new AddressRoom(demand, groups, others).Of(nodes.Groups);
        List<CapacityLimit> beside =
        [
            .. addresses is null ? [] : new[] { addresses },
            .. QuotaRoom.Of(share, site),
            .. BalancerRoom.Of(share, site),
        ];
        ValueList<CapacityLimit> limits = [.. nodes.All(), .. beside];
        ValueList<string> doubts = [.. demand.Doubts, .. nodes.Doubts];
        CapacityAnswer answer = new(demand.IsHomeless, doubts.Count > 0, limits);
        var atMost = answer.Of(limit => limit.AtMost);
        return new()
        {
            Site = share.Together.Name,
            Environment = share.Name,
            Limits = limits,
            Loads = answer.Loads(nodes, beside),
            Now = answer.Of(limit => limit.Now),
            AtMost = atMost,
            StoppedBy = answer.StoppedBy(atMost),
            Changes = doubts.Count > 0 ? [] : [.. CapacityChanges.For((atMost.Surely ?? 0) + More, limits, nodes)],
            Doubts = doubts,
            NotCounted = [.. demand.NotCounted, .. notCounted is null ? [] : new[] { notCounted }],
        };
    }
}
