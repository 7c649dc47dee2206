using EksSpec.Isolation;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>Node groups over several zones whose pods have disks, each of which is in one zone.</summary>
internal sealed partial class GroupZones : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        // Karpenter and Auto Mode start a node where the disk is.
        if (site.Volumes.OfPods.Count > 0 && site.Config is { Karpenter: null } config && !config.IsAutoMode())
        {
            Check(site, config, report);
        }
    }

    private static void Check(SiteView site, ClusterConfig config, Report report)
    {
        Dictionary<PlacementGroup, List<string>>? found = null;
        foreach (var row in site.Rows)
        {
            if (
                !site.Volumes.OfPods.TryGetValue(row.Workload.Pods, out var chains)
                || !chains.Exists(each => each.IsDisk)
            )
            {
                continue;
            }

            var homes = row.Homes.ToList();
            if (homes.TrueForAll(group => group.Source is not null))
            {
                foreach (var group in homes.Where(group => IsTooWide(group, homes, config)))
                {
                    found ??= [];
                    found.TryAdd(group, []);
                    found[group].Add(row.Workload.Name);
                }
            }
        }

        foreach (var (group, workloads) in found ?? [])
        {
            Say(group, workloads, site, report);
        }
    }

    private static void Say(PlacementGroup group, List<string> workloads, SiteView site, Report report)
    {
        var isEmpty = NodeGroupSizes.Of(group.Source!).Min == 0;
        var whose = $"'{workloads[0]}'{(workloads.Count > 1 ? $" and {workloads.Count - 1} more" : "")}";
        site.StandAt(group, report);
        report.Add(
            isEmpty ? FromZero : SeveralZones,
            "",
            isEmpty
                ? $"'{group}' may have no nodes; the autoscaler then takes it for a group of one zone, and a disk of {whose} may be in another."
                : $"'{group}' grows over several zones, and the disks of {whose} are in one each: the autoscaler can't choose the zone of a new node."
        );
    }

    private static bool IsTooWide(PlacementGroup group, List<PlacementGroup> homes, ClusterConfig config)
    {
        var (min, _, max) = NodeGroupSizes.Of(group.Source!);
        if (max <= min)
        {
            return false;
        }

        // Without zones and subnets eksctl takes two or three zones of the region.
        var slot = group.Slot(NodeLabels.Zone);
        return slot is { Axis: >= 0 }
            ? !Array.TrueForAll(slot.Choices, zone => homes.Exists(each => each.Slot(NodeLabels.Zone)?.Value == zone))
            : slot?.Value is null && !config.HasSubnets() && !group.Source!.Subnets.HasItems();
    }
}
