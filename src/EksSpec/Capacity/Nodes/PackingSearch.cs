namespace EksSpec.Capacity;

/// <summary>How many environments surely find places on nodes, whichever way the scheduler goes.</summary>
/// <remarks>
/// A pod that is placed stays, so what fits depends on the order. Four are tried: nodes are filled one after the other or evenly,
/// and environments come one after the other, or all their small pods before the large ones and jobs last. What fits in all
/// four counts.
/// </remarks>
internal sealed class PackingSearch
{
    // More pods than these aren't tried, so that more environments than these aren't either.
    private const int MostEnvironments = 20_000;
    private const int Cluster = -1;

    private readonly PodDemand _demand;
    private readonly IReadOnlyList<GroupSupply> _groups;
    private readonly List<PodType> _own;

    public PackingSearch(PodDemand demand, IReadOnlyList<GroupSupply> groups)
    {
        (_demand, _groups) = (demand, groups);
        _own = [.. demand.Own.Where(type => !type.IsUnlimited)];
    }

    /// <summary>How many fit for certain.</summary>
    /// <param name="load">What they do.</param>
    /// <param name="atMost">Whether the groups have their largest size.</param>
    /// <returns>null where any number does.</returns>
    public int? Of(CapacityLoadKind load, bool atMost)
    {
        var pods = _own.Sum(type => (long)type.Numbers.At(load));
        if (pods == 0 && _demand.OwnDaemons.Count == 0)
        {
            return null;
        }

        var most = MostEnvironments;
        foreach (var spreads in (ReadOnlySpan<bool>)[false, true])
        {
            most = OneByOne(load, Start(load, atMost, spreads), most);
        }

        foreach (var spreads in (ReadOnlySpan<bool>)[false, true])
        {
            most = Largest(most, number => SmallFirst(load, Start(load, atMost, spreads), number));
            if (load == CapacityLoadKind.Rollout)
            {
                most = Largest(most, number => HasRoomToSurge(Start(load, atMost, spreads), number));
            }
        }

        return most;
    }

    /// <summary>Whether so many find places: quicker than to look for the largest number.</summary>
    public bool Fits(int number, CapacityLoadKind load, bool atMost) =>
        Both(spreads =>
            OneByOne(load, Start(load, atMost, spreads), number) == number
            && SmallFirst(load, Start(load, atMost, spreads), number)
        );

    private static bool Both(Func<bool, bool> holds) => holds(false) && holds(true);

    private Packing Start(CapacityLoadKind load, bool atMost, bool spreads)
    {
        Packing packing = new(_groups, atMost, spreads);
        foreach (var type in _demand.Others)
        {
            for (var i = 0; i < type.Numbers.At(load) && packing.Place(type, 1, Cluster); i++) { }
        }

        return packing;
    }

    private int OneByOne(CapacityLoadKind load, Packing packing, int most)
    {
        for (var copy = 0; copy < most; copy++)
        {
            if (
                !_demand.OwnDaemons.All(packing.PlaceOnEvery)
                || !_own.TrueForAll(type => packing.Place(type, type.Numbers.At(load), copy))
            )
            {
                return copy;
            }
        }

        return most;
    }

    private bool SmallFirst(CapacityLoadKind load, Packing packing, int number)
    {
        for (var copy = 0; copy < number; copy++)
        {
            if (!_demand.OwnDaemons.All(packing.PlaceOnEvery))
            {
                return false;
            }
        }

        var bySize = _own.OrderBy(type => type.IsJob)
            .ThenBy(type => type.Requests.Amounts.Cpu)
            .ThenBy(type => type.Requests.Amounts.MemoryBytes);
        foreach (var type in bySize)
        {
            for (var copy = 0; copy < number; copy++)
            {
                if (!packing.Place(type, type.Numbers.At(load), copy))
                {
                    return false;
                }
            }
        }

        return true;
    }

    // One Deployment of one environment at a time: the last one is as good as any.
    private bool HasRoomToSurge(Packing packing, int number) =>
        OneByOne(CapacityLoadKind.Rollout, packing, number) == number
        && _own.TrueForAll(type => packing.HasRoom(type, type.Numbers.Surge, number - 1));

    /// <summary>The largest number for which something holds, if what holds for one holds for each smaller one.</summary>
    private static int Largest(int most, Func<int, bool> holds)
    {
        if (most == 0 || holds(most))
        {
            return most;
        }

        var (yes, no) = (0, most);
        while (no - yes > 1)
        {
            var middle = yes + ((no - yes) / 2);
            (yes, no) = holds(middle) ? (middle, no) : (yes, middle);
        }

        return yes;
    }
}
