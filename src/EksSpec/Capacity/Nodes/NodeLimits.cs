using EksSpec.Placement;

namespace EksSpec.Capacity;

/// <summary>What the nodes of an environment have room for.</summary>
internal sealed class NodeLimits
{
    private static readonly CapacityLimitKind[] Kinds =
    [
        CapacityLimitKind.Pods,
        CapacityLimitKind.Cpu,
        CapacityLimitKind.Memory,
        CapacityLimitKind.Gpus,
        CapacityLimitKind.Volumes,
    ];

    private readonly PodDemand _demand;
    private readonly List<GroupSupply> _groups;
    private readonly PackingSearch _search;

    public NodeLimits(PodDemand demand, IEnumerable<GroupSupply> groups)
    {
        _demand = demand;
        _groups = [.. groups.Where(IsWanted)];
        _search = new(demand, _groups);
    }

    /// <summary>The groups whose nodes pods of the environment may run on.</summary>
    public IReadOnlyList<GroupSupply> Groups => _groups;

    /// <summary>Why nothing is certain, each as a sentence.</summary>
    public IEnumerable<string> Doubts =>
        _groups
            .Where(group => group.Generous is null)
            .Select(group => $"Nobody knows how large the machines of group '{group.Group.Name}' are.");

    /// <summary>The same with other sizes of a group.</summary>
    public NodeLimits With(GroupSupply larger) =>
        new(_demand, _groups.Select(group => group.Group == larger.Group ? larger : group));

    /// <summary>Whether so many fit for certain at full load and the largest size.</summary>
    public bool Hold(int number) => _search.Fits(number, CapacityLoadKind.FullLoad, atMost: true);

    /// <summary>A limit for each amount and each choice of groups that pods have, and one for whole pods.</summary>
    public IEnumerable<CapacityLimit> All()
    {
        if (_groups.Count == 0)
        {
            yield break;
        }

        foreach (var homes in HomesOfPods())
        {
            foreach (var kind in Kinds)
            {
                if (LimitOf(kind, homes) is { } limit)
                {
                    yield return limit;
                }
            }
        }

        yield return new()
        {
            Kind = CapacityLimitKind.Nodes,
            Where = NamesOf(_groups),
            Needs = new(PodsOf(CapacityLoadKind.AtRest), PodsOf(CapacityLoadKind.FullLoad)),
            There = CapacityAmount.Of(_groups.Sum(group => group.Nodes(atMost: true))),
            Now = new(Surely(CapacityLoadKind.FullLoad, atMost: false), AtMost(CapacityLoadKind.AtRest, atMost: false)),
            AtMost = new(
                Surely(CapacityLoadKind.FullLoad, atMost: true),
                AtMost(CapacityLoadKind.AtRest, atMost: true)
            ),
        };
    }

    /// <summary>How many fit while they do something.</summary>
    public CapacityRange Of(CapacityLoadKind load, bool atMost) =>
        _groups.Count == 0 ? CapacityRange.Any : new(Surely(load, atMost), AtMost(load, atMost));

    /// <summary>Names of groups, for messages.</summary>
    public static string NamesOf(IEnumerable<GroupSupply> groups) =>
        string.Join(" or ", groups.Select(group => $"'{group.Group.Name}'"));

    private int? Surely(CapacityLoadKind load, bool atMost) => _search.Of(load, atMost);

    private int? AtMost(CapacityLoadKind load, bool atMost)
    {
        int? least = ApartAtMost(load, atMost);
        foreach (var homes in HomesOfPods())
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
        foreach (var type in _demand.Own.Where(type => !type.MayBeUnlimited))
        {
            var nodes = _groups.Where(group => type.MayBeOn(group.Group.Index)).Sum(group => (long)group.Nodes(atMost));
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

    private bool IsWanted(GroupSupply group) =>
        _demand.Own.Any(type => type.MayBeOn(group.Group.Index))
        || _demand.OwnDaemons.Any(daemon => daemon.IsAdmitted(group.Group.Index));

    // Pods that can run on these groups only, compete for them only.
    private List<List<GroupSupply>> HomesOfPods() =>
        [
            .. _demand
                .Own.Where(type => !type.IsUnlimited)
                .Select(type => _groups.FindAll(group => type.MayBeOn(group.Group.Index)))
                .Where(homes => homes.Count > 0)
                .DistinctBy(homes => string.Join(' ', homes.Select(group => group.Group.Index))),
        ];

    private CapacityLimit? LimitOf(CapacityLimitKind kind, List<GroupSupply> homes)
    {
        CapacityAmount needs = new(
            NeedOf(kind, homes, CapacityLoadKind.AtRest),
            NeedOf(kind, homes, CapacityLoadKind.FullLoad)
        );
        return needs.Most <= 0
            ? null
            : new()
            {
                Kind = kind,
                Where = NamesOf(homes),
                Needs = needs,
                There = ThereOf(kind, homes, atMost: true),
                Now = RangeOf(kind, homes, atMost: false),
                AtMost = RangeOf(kind, homes, atMost: true),
            };
    }

    private CapacityRange RangeOf(CapacityLimitKind kind, List<GroupSupply> homes, bool atMost) =>
        new(Surely(kind, homes, atMost), AtMost(kind, homes, CapacityLoadKind.AtRest, atMost));

    private decimal NeedOf(CapacityLimitKind kind, List<GroupSupply> homes, CapacityLoadKind load) =>
        OwnOn(homes).Where(type => !type.IsUnlimited).Sum(type => type.Requests.Of(kind) * type.Numbers.At(load));

    private decimal DaemonOn(CapacityLimitKind kind, PlacementGroup group) =>
        _demand.OwnDaemons.Where(daemon => daemon.IsOnEvery(group.Index)).Sum(daemon => daemon.Requests.Of(kind));

    private CapacityAmount ThereOf(CapacityLimitKind kind, List<GroupSupply> homes, bool atMost)
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

    private int? AtMost(CapacityLimitKind kind, List<GroupSupply> homes, CapacityLoadKind load, bool atMost)
    {
        if (homes.Exists(group => group.Generous is null && group.Nodes(atMost) > 0))
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

    // The same with the cautious figures: more than these don't fit for certain, by this amount alone.
    private int? Surely(CapacityLimitKind kind, List<GroupSupply> homes, bool atMost) =>
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
        List<GroupSupply> homes,
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
    private IEnumerable<(decimal, long)> DaemonsOn(CapacityLimitKind kind, List<GroupSupply> homes, bool atMost) =>
        homes.Select(group => (DaemonOn(kind, group.Group), (long)group.Nodes(atMost)));

    private decimal PodsOf(CapacityLoadKind load) =>
        _demand.Own.Where(type => !type.IsUnlimited).Sum(type => (decimal)type.Numbers.At(load));

    private IEnumerable<PodType> MaybeOn(List<GroupSupply> homes) =>
        _demand.Others.Where(type => homes.Exists(group => type.MayBeOn(group.Group.Index)));

    private IEnumerable<PodType> OwnOn(List<GroupSupply> homes) => On(homes, _demand.Own);

    // Of add-ons only the number of pods is known for certain.
    private IEnumerable<PodType> OthersOn(CapacityLimitKind kind, List<GroupSupply> homes) =>
        On(homes, _demand.Others)
            .Where(type => !type.MayBeUnlimited && (kind == CapacityLimitKind.Pods || !type.IsOfAddon));

    // Those that can run nowhere else.
    private static IEnumerable<PodType> On(List<GroupSupply> homes, IReadOnlyList<PodType> types)
    {
        HashSet<int> indexes = [.. homes.Select(group => group.Group.Index)];
        return types.Where(type => type.IsOnlyOn(indexes));
    }
}
