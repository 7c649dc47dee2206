using EksSpec.Isolation;

namespace EksSpec.Placement;

internal sealed class SpreadOverZonesClaim(WorkloadSelection workloads, int count) : PlacementClaim(workloads)
{
    internal override RuleInfo Rule => ClaimRules.SpreadOver;

    public override string ToString() => $"{Workloads} spread over {count} zones";

    private protected override void Judge(Judgement judgement)
    {
        foreach (var row in judgement.Rows())
        {
            var zones = new SortedSet<string>(StringComparer.Ordinal);
            PlacementVerdict? unknown = null;
            foreach (var verdict in row.Where(verdict => verdict.Fits != false))
            {
                if (verdict.Fits is null || !AddZones(verdict, zones))
                {
                    unknown ??= verdict;
                }
            }

            if (zones.Count >= count)
            {
                continue;
            }

            var workload = row.Count > 0 ? row[0].Workload : null;
            if (unknown is { Group: var group })
            {
                judgement.Doubt(workload, group.Name, "The zones of its nodes aren't known offline.");
                continue;
            }

            var where =
                zones.Count == 0 ? "It has no nodes at all." : $"Its nodes are in {string.Join(", ", zones)} only.";
            judgement.Refute(workload, null, where);
        }
    }

    private static bool AddZones(PlacementVerdict verdict, SortedSet<string> zones)
    {
        var group = verdict.Group;
        var slot = group.Slot(NodeLabels.Zone);
        if (slot?.Value is { } only)
        {
            zones.Add(only);
            return true;
        }

        if (slot is not { Axis: >= 0 })
        {
            return false;
        }

        var terms = verdict.Workload.Constraints.Terms.Where(term => Scheduler.Term(term, group).Some == Match.Yes);
        zones.UnionWith(
            slot.Choices.Where((_, choice) => terms.Any(term => Scheduler.Accepts(term, group, slot.Axis, choice)))!
        );
        return true;
    }
}
