using EksSpec.Placement;

namespace EksSpec.Capacity;

/// <summary>What the amounts of nodes allow, each by itself: sums over all nodes, rounded to whole pods.</summary>
/// <param name="demand">The pods.</param>
/// <param name="groups">The groups whose nodes pods of the environment may run on.</param>
internal sealed class NodeBounds(PodDemand demand, IReadOnlyList<GroupSupply> groups)
{
    /// <summary>The amounts that a node has.</summary>
    public static readonly IReadOnlyList<CapacityLimitKind> Kinds =
    [
        CapacityLimitKind.Pods,
        CapacityLimitKind.Cpu,
        CapacityLimitKind.Memory,
        CapacityLimitKind.Gpus,
        CapacityLimitKind.Volumes,
    ];

    /// <summary>The groups that pods of the environment may run on, each choice once: who has the same competes for them.</summary>
    public IEnumerable<IReadOnlyList<GroupSupply>> Homes =>
        [
            .. demand
                .Own.Where(type => !type.IsUnlimited)
                .Select(type => groups.Where(group => type.MayBeOn(group.Group.Index)).ToList())
                .Where(homes => homes.Count > 0)
                .DistinctBy(homes => string.Join(' ', homes.Select(group => group.Group.Index))),
        ];

    /// <summary>How many fit at most, by all amounts.</summary>
    public int? AtMost(CapacityLoadKind load, bool atMost)
    {
        int? least = ApartAtMost(load, atMost);
        foreach (var homes in Homes)
        {
            foreach (var kind in Kinds)
            {
                least = Smaller(least, AtMost(kind, homes, load, atMost));
            }
        }

        return least;
    }

    // Pods of which a node takes one, of whatever environment.
    private int? ApartAtMost(CapacityLoadKind load, bool atMost)
    {
        int? least = null;
        foreach (var type in demand.Own.Where(type => !type.MayBeUnlimited))
        {
            var nodes = groups.Where(group => type.MayBeOn(group.Group.Index)).Sum(group => (long)group.Nodes(atMost));
            var fromItself = type.Apart.Where(apart => apart.Other == type && !apart.ByZone).ToList();
            if (fromItself.Count > 0 && type.Numbers.At(load) is > 0 and var pods)
            {
                int? most =
                    fromItself.Exists(apart => apart.OfAll) ? (int)Math.Min(nodes / pods, int.MaxValue)
                    : pods > nodes ? 0
                    : null;
                least = Smaller(least, most);
            }
        }

        return least;
    }

    /// <summary>What the pods of one environment need that can run on these groups only.</summary>
    public decimal NeedOf(CapacityLimitKind kind, IReadOnlyList<GroupSupply> homes, CapacityLoadKind load) =>
        OwnOn(homes).Where(type => !type.IsUnlimited).Sum(type => type.Requests.Of(kind) * type.Numbers.At(load));

    private decimal DaemonOn(CapacityLimitKind kind, PlacementGroup group) =>
        demand.OwnDaemons.Where(daemon => daemon.IsOnEvery(group.Index)).Sum(daemon => daemon.Requests.Of(kind));

    /// <summary>What these groups leave: for certain, and at most.</summary>
    public CapacityAmount ThereOf(CapacityLimitKind kind, IReadOnlyList<GroupSupply> homes, bool atMost)
    {
        var (least, most) = (0m, 0m);
        foreach (var group in homes)
        {
            least += group.Nodes(atMost) * Math.Max(0, group.Cautious.Of(kind));
            most += group.Nodes(atMost) * (group.Generous?.Of(kind) ?? 0);
        }

        least -= MaybeOn(homes).Sum(type => type.Requests.Of(kind) * type.Numbers.FullLoad);
        most -= OthersOn(kind, homes).Sum(type => type.Requests.Of(kind) * type.Numbers.AtRest);
        return new(Math.Max(0, least), Math.Max(0, most));
    }

    /// <summary>How many fit at most, by one amount.</summary>
    public int? AtMost(CapacityLimitKind kind, IReadOnlyList<GroupSupply> homes, CapacityLoadKind load, bool atMost)
    {
        if (homes.Any(group => group.Generous is null && group.Nodes(atMost) > 0))
        {
            return null;
        }

        List<PodType> types = [.. OwnOn(homes).Where(type => !type.MayBeUnlimited)];
        List<(decimal, long)> own =
        [
            .. types.Select(type => Asked(type, kind, load)),
            .. DaemonsOn(kind, homes, atMost),
        ];
        List<(decimal, long)> others = [.. OthersOn(kind, homes).Select(type => Asked(type, kind, load))];
        var least = Most(others);
        foreach (var type in load == CapacityLoadKind.Rollout ? types : [])
        {
            // Whichever is rolled out has to find its place.
            least = Smaller(least, Most([.. others, (type.Requests.Of(kind), type.Numbers.NeededSurge)]));
        }

        return least;

        int? Most(IReadOnlyList<(decimal, long)> beside) =>
            Bound(homes, atMost, group => group.Generous?.Of(kind) ?? 0, own, beside);
    }

    /// <summary>The same at full load with the cautious figures: of no more than these anything is certain.</summary>
    public int? Surely(CapacityLimitKind kind, IReadOnlyList<GroupSupply> homes, bool atMost) =>
        Bound(
            homes,
            atMost,
            group => Math.Max(0, group.Cautious.Of(kind)),
            [
                .. OwnOn(homes)
                    .Where(type => !type.IsUnlimited)
                    .Select(type => Asked(type, kind, CapacityLoadKind.FullLoad)),
                .. DaemonsOn(kind, homes, atMost),
            ],
            [.. MaybeOn(homes).Select(type => Asked(type, kind, CapacityLoadKind.FullLoad))]
        );

    private static int? Smaller(int? a, int? b) => CapacityRange.Both(new(null, a), new(null, b)).AtMost;

    private static int? Bound(
        IReadOnlyList<GroupSupply> homes,
        bool atMost,
        Func<GroupSupply, decimal> sizeOf,
        IReadOnlyList<(decimal Asked, long Number)> own,
        IReadOnlyList<(decimal Asked, long Number)> others
    ) =>
        WholePods.AtMost(
            homes.Max(sizeOf),
            homes.Sum(group => (long)group.Nodes(atMost)),
            homes.Sum(group => group.Nodes(atMost) * sizeOf(group)),
            own,
            others
        );

    private static (decimal Asked, long Number) Asked(PodType type, CapacityLimitKind kind, CapacityLoadKind load) =>
        (type.Requests.Of(kind), type.Numbers.At(load));

    // What an environment has on every node it needs as often as there are nodes.
    private IEnumerable<(decimal, long)> DaemonsOn(
        CapacityLimitKind kind,
        IReadOnlyList<GroupSupply> homes,
        bool atMost
    ) => homes.Select(group => (DaemonOn(kind, group.Group), (long)group.Nodes(atMost)));

    private IEnumerable<PodType> MaybeOn(IReadOnlyList<GroupSupply> homes) =>
        demand.Others.Where(type => homes.Any(group => type.MayBeOn(group.Group.Index)));

    private IEnumerable<PodType> OwnOn(IReadOnlyList<GroupSupply> homes) => On(homes, demand.Own);

    // Of add-ons only the number of pods is known for certain.
    private IEnumerable<PodType> OthersOn(CapacityLimitKind kind, IReadOnlyList<GroupSupply> homes) =>
        On(homes, demand.Others)
            .Where(type => !type.MayBeUnlimited && (kind == CapacityLimitKind.Pods || !type.IsOfAddon));

    // Those that can run nowhere else.
    private static IEnumerable<PodType> On(IReadOnlyList<GroupSupply> homes, IReadOnlyList<PodType> types)
    {
        HashSet<int> indexes = [.. homes.Select(group => group.Group.Index)];
        return types.Where(type => type.IsOnlyOn(indexes));
    }
}
