using EksSpec.Isolation;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>The zones that volumes can be in against those of the pods and their nodes.</summary>
internal sealed partial class VolumeZones : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var (pod, chains) in site.Volumes.OfPods)
        {
            CheckPod(pod, chains, report);
        }

        // Fargate has no disks, whatever its zones.
        var groups = site.Placement?.Groups.Where(group => group.Kind != PlacementGroupKind.Fargate).ToList();
        if (groups is { Count: > 0 } && !site.Placement!.HasNodesFromElsewhere)
        {
            CheckGroups(site, groups, report);
        }
    }

    // What a pod asks for keeps it off the zone of its volume, whatever nodes there are.
    private static void CheckPod(PodView pod, List<VolumeChain> chains, Report report)
    {
        if (ZonesOfVolumes.Of(pod.Spec) is { } own && chains.Find(each => IsElsewhere(own, each.Zones)) is { } chain)
        {
            report.On(pod.Owner, pod.Path);
            report.Add(
                OtherZone,
                "",
                $"'{pod.Owner.Ref.Name}' asks for nodes in {Text(own)}, and the volume of its claim '{chain.Name}' can be in {Text(chain.Zones)} only."
            );
        }
    }

    private static bool IsElsewhere(IReadOnlyList<string> own, IReadOnlyList<string>? zones) =>
        zones is not null && !zones.Any(own.Contains);

    private static void CheckGroups(SiteView site, List<PlacementGroup> groups, Report report)
    {
        HashSet<SpecObject>? told = null;
        foreach (var (item, volume) in site.Of<V1PersistentVolume>())
        {
            if (!CheckHome(ZonesOfVolumes.Of(volume), "volume", report.On(item), "spec.nodeAffinity", groups))
            {
                (told ??= []).Add(item);
            }
        }

        foreach (var (item, made) in site.Of<V1StorageClass>())
        {
            if (!CheckHome(ZonesOfVolumes.Of(made), "volumes", report.On(item), "allowedTopologies", groups))
            {
                (told ??= []).Add(item);
            }
        }

        CheckPods(site, told, report);
    }

    // Whether any node can be in the zones.
    private static bool CheckHome(
        IReadOnlyList<string>? zones,
        string what,
        Report report,
        string path,
        List<PlacementGroup> groups
    )
    {
        var isHome = zones is null || groups.Exists(group => CanBeIn(group, zones));
        report.If(
            !isHome,
            NoGroupInZone,
            path,
            $"The {what} can be in {Text(zones)} only, and no nodes are there: {Where(groups)}."
        );
        return isHome;
    }

    private static void CheckPods(SiteView site, HashSet<SpecObject>? told, Report report)
    {
        if (site.Volumes.OfPods.Count == 0)
        {
            return;
        }

        foreach (var row in site.Rows)
        {
            var chain = site.Volumes.OfPods.TryGetValue(row.Workload.Pods, out var chains)
                ? chains.Find(each => each.Zones is not null && !IsTold(each) && IsAway(row, each.Zones))
                : null;
            if (chain is not null)
            {
                report.On(row.Workload.Object, row.Workload.Pods.Path);
                report.Add(
                    NoGroupInZone,
                    "",
                    $"The volume of '{row.Workload.Name}', claim '{chain.Name}', can be in {Text(chain.Zones)} only, and its pods can't: {Where(row.Homes)}."
                );
            }
        }

        bool IsTold(VolumeChain chain) =>
            told is not null
            && (
                (chain.Volume is var (volume, _) && told.Contains(volume))
                || (chain.Class is var (made, _) && told.Contains(made))
            );
    }

    private static bool IsAway(PlacementRow row, IReadOnlyList<string> zones) =>
        (ZonesOfVolumes.Of(row.Workload.Pods.Spec) is not { } own || !IsElsewhere(own, zones))
        && row.Homes.Any()
        && !row.Homes.Any(group => CanBeIn(group, zones));

    private static bool CanBeIn(PlacementGroup group, IReadOnlyList<string> zones) =>
        group.Slot(NodeLabels.Zone) is not { } slot
        || zones.Any(zone =>
            slot.Axis >= 0 ? Array.IndexOf(slot.Choices, zone) >= 0
            : slot.Value is { } value ? value == zone
            : slot.CouldBe?.Invoke(zone) != false
        );

    private static string Text(IReadOnlyList<string>? zones) => string.Join(" or ", zones ?? []);

    private static string Where(IEnumerable<PlacementGroup> groups) =>
        string.Join(
            "; ",
            groups.Select(group =>
                group.Slot(NodeLabels.Zone) switch
                {
                    { Axis: >= 0 } slot => $"{group} is in {string.Join(", ", slot.Choices)}",
                    { Value: { } value } => $"{group} is in {value}",
                    _ => $"{group} is in another region",
                }
            )
        );
}
