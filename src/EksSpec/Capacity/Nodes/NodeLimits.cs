namespace EksSpec.Capacity;

/// <summary>What the nodes of an environment have room for.</summary>
internal sealed class NodeLimits
{
    private readonly PodDemand _demand;
    private readonly List<GroupSupply> _groups;
    private readonly NodeBounds _bounds;
    private readonly PackingSearch _search;

    public NodeLimits(PodDemand demand, IEnumerable<GroupSupply> groups)
    {
        _demand = demand;
        _groups = [.. groups.Where(IsWanted)];
        _bounds = new(demand, _groups);
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

        foreach (var homes in _bounds.Homes)
        {
            foreach (var kind in NodeBounds.Kinds)
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
            Now = RangeOf(atMost: false),
            AtMost = RangeOf(atMost: true),
        };
    }

    /// <summary>How many fit while they do something.</summary>
    public CapacityRange Of(CapacityLoadKind load, bool atMost) =>
        _groups.Count == 0 ? CapacityRange.Any : new(_search.Of(load, atMost), _bounds.AtMost(load, atMost));

    /// <summary>Names of groups, for messages.</summary>
    public static string NamesOf(IEnumerable<GroupSupply> groups) =>
        string.Join(" or ", groups.Select(group => $"'{group.Group.Name}'"));

    private CapacityRange RangeOf(bool atMost) =>
        new(_search.Of(CapacityLoadKind.FullLoad, atMost), _bounds.AtMost(CapacityLoadKind.AtRest, atMost));

    private bool IsWanted(GroupSupply group) =>
        _demand.Own.Any(type => type.MayBeOn(group.Group.Index))
        || _demand.OwnDaemons.Any(daemon => daemon.IsAdmitted(group.Group.Index));

    private CapacityLimit? LimitOf(CapacityLimitKind kind, IReadOnlyList<GroupSupply> homes)
    {
        CapacityAmount needs = new(
            _bounds.NeedOf(kind, homes, CapacityLoadKind.AtRest),
            _bounds.NeedOf(kind, homes, CapacityLoadKind.FullLoad)
        );
        return needs.Most <= 0
            ? null
            : new()
            {
                Kind = kind,
                Where = NamesOf(homes),
                Needs = needs,
                There = _bounds.ThereOf(kind, homes, atMost: true),
                Now = RangeOf(kind, homes, atMost: false),
                AtMost = RangeOf(kind, homes, atMost: true),
            };
    }

    private CapacityRange RangeOf(CapacityLimitKind kind, IReadOnlyList<GroupSupply> homes, bool atMost) =>
        new(_bounds.Surely(kind, homes, atMost), _bounds.AtMost(kind, homes, CapacityLoadKind.AtRest, atMost));

    private decimal PodsOf(CapacityLoadKind load) =>
        _demand.Own.Where(type => !type.IsUnlimited).Sum(type => (decimal)type.Numbers.At(load));
}
