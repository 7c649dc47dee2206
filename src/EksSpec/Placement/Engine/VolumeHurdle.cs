namespace EksSpec.Placement;

/// <summary>Volumes that are somewhere already, or can be made only somewhere.</summary>
internal sealed class VolumeHurdle : Hurdle
{
    // The smallest number that a machine of the Nitro system attaches, beside its own volume and network cards.
    private const int MostVolumes = 24;
    private const int MostTerms = 256;

    private readonly VolumeDemand[] _demands;
    private readonly Requirement[][] _terms;
    private readonly string? _doubt;

    public VolumeHurdle(Workload workload, VolumeDemand[] demands)
    {
        _demands = demands;
        _terms = demands.Aggregate(workload.Constraints.Terms, (terms, demand) => Both(terms, demand.Terms));
        _doubt =
            Array.Find(demands, demand => demand.Doubt is not null)?.Doubt
            ?? (
                demands.Count(demand => demand.IsBlock) > MostVolumes
                    ? $"It has more than {MostVolumes} volumes of EBS, and not every machine attaches so many."
                    : null
            );
    }

    public override Obstruction? On(PlacementGroup group)
    {
        if (group.Profile is not null)
        {
            var block = Array.Find(_demands, demand => demand.IsBlock);
            return block is not null
                    ? new(NodeCoverage.None, $"Fargate attaches no EBS volume, and its pods need one: {block.Name}.")
                : _doubt is null ? null
                : Obstruction.Doubt(_doubt);
        }

        var (some, every) = Scheduler.Reach(_terms, group);
        if (some == Match.No)
        {
            var (demand, text) = Nearest(group);
            return new(
                NodeCoverage.None,
                $"Its pods need {demand.Name}, which is {text}; no node they can run on is there."
            );
        }

        if (_doubt is not null)
        {
            return Obstruction.Doubt(_doubt);
        }

        var first = Array.Find(
            _demands,
            demand => demand.IsMadeFirst && Scheduler.Reach(demand.Terms, group).Every != Match.Yes
        );
        return first is not null
                ? Obstruction.Doubt($"Its pods need {first.Name}, which is made before them, maybe in another zone.")
            : some == Match.Maybe
                ? Obstruction.Doubt(
                    $"Its pods need {Nearest(group).Demand.Name}, which has a place; whether nodes are there isn't known."
                )
            : every == Match.Yes ? null
            : new(NodeCoverage.Some, "");
    }

    private (VolumeDemand Demand, string Text) Nearest(PlacementGroup group)
    {
        var demand = _demands.MinBy(demand => Scheduler.Reach(demand.Terms, group).Some)!;
        return (
            demand,
            string.Join(" or ", demand.Terms.Select(term => string.Join(" and ", (object[])term)).Distinct())
        );
    }

    // Volumes of that many places say nothing by their names any more.
    private static Requirement[][] Both(Requirement[][] left, Requirement[][] right) =>
        right is [[]] || left.Length * right.Length > MostTerms
            ? left
            : [.. left.SelectMany(_ => right, (one, other) => (Requirement[])[.. one, .. other])];
}
