using EksSpec.Isolation;
using EksSpec.Placement;

namespace EksSpec.Capacity;

/// <summary>What the nodes of a group leave once DaemonSets run on them.</summary>
/// <param name="Group">The group.</param>
/// <param name="Cautious">What a node has for certain, were it of the smallest type.</param>
/// <param name="Generous">What a node has at most, were it of the largest type; null where a type isn't known.</param>
internal sealed record GroupSupply(PlacementGroup Group, NodeSpace Cautious, NodeSpace? Generous)
{
    // More nodes than a cluster has: sums of them are still numbers.
    private const int MostNodes = 100_000;

    /// <summary>How many nodes there are, and may be.</summary>
    public required NodeGroupSizes Sizes { get; init; }

    /// <summary>The zones that the nodes are spread over, in turn; as many as eksctl takes where nobody knows them.</summary>
    public required IReadOnlyList<string> Zones { get; init; }

    /// <summary>The largest type, by its addresses.</summary>
    public InstanceType? Type { get; init; }

    /// <summary>Whether its nodes could take addresses in blocks, and then more pods.</summary>
    public bool MayUsePrefixes { get; init; }

    /// <summary>How many nodes.</summary>
    public int Nodes(bool atMost) => Math.Clamp(atMost ? Sizes.Max : Sizes.Desired, 0, MostNodes);

    /// <summary>The same group with another largest size.</summary>
    public GroupSupply WithMost(int nodes) => this with { Sizes = Sizes with { Max = nodes } };

    /// <summary>What a node group has; null for what starts a node for each pod.</summary>
    /// <param name="group">The group.</param>
    /// <param name="others">The matrix of everything but the environment.</param>
    public static GroupSupply? Of(PlacementGroup group, PlacementMatrix others)
    {
        if (group.IsUnbounded || group.Source is not { } source)
        {
            return null;
        }

        var sizes = NodeGroupSizes.Of(source);
        var zones = ClusterZones.Of(others.Cluster, source) ?? ["a", "b", "c"];
        if (others.Room.LeftOn(group) is not { } machines)
        {
            return new(group, default, null) { Sizes = sizes, Zones = zones };
        }

        var types = machines.Select(machine => others.Types.Find(machine.Type)!).ToList();
        var least = machines
            .Zip(types, (machine, type) => new NodeSpace(machine.Left.Cautious, VolumeSlots.Cautious(type)))
            .Aggregate(NodeSpace.Smaller);
        var most = machines
            .Zip(types, (machine, type) => new NodeSpace(machine.Left.Generous, VolumeSlots.Generous(type)))
            .Aggregate(NodeSpace.Larger);
        return new(group, new(least.Amounts - OfSomeNodes(group, others), least.Volumes), most)
        {
            Sizes = sizes,
            Zones = zones,
            MayUsePrefixes =
                !others.Room.UsesPrefixes
                && group.MaxPodsPerNode is null
                && types.TrueForAll(type => type.Hypervisor is "nitro" or "metal"),
            Type = types.MaxBy(type => (type.NetworkInterfaces ?? 0) * (type.AddressesPerInterface ?? 0)),
        };
    }

    // Those on every node are gone already; others may be on any. One of that add-on depends on its version.
    private static NodeCapacity OfSomeNodes(PlacementGroup group, PlacementMatrix others) =>
        Enumerable
            .Range(0, others.Workloads.Count)
            .Where(row =>
                others.Workloads[row].IsDaemonSet
                && others.Admitted(row, group.Index) is NodeCoverage.Some or NodeCoverage.Unknown
            )
            .Select(row => others.Workloads[row].Requests)
            .Aggregate(
                new NodeCapacity(0, 0, others.Cluster.HasAddon("amazon-cloudwatch-observability") ? 1 : 0, 0),
                (sum, pod) => sum + pod
            );
}
