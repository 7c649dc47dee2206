using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>Whether the nodes a pod can run on have room for it.</summary>
internal sealed partial class RoomRules : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (site.Placement is not { } placement)
        {
            return;
        }

        foreach (var row in site.Rows)
        {
            report.On(row.Workload.Object, row.Workload.Pods.Path);
            var homes = row.Homes.ToList();
            CheckPod(row, homes, report);
            CheckReplicas(row, homes, report);
        }

        foreach (var group in placement.Groups)
        {
            CheckTypes(group, placement.Types, site, report);
        }
    }

    private static void CheckTypes(PlacementGroup group, InstanceTypeCatalog types, SiteView site, Report report)
    {
        // Nothing is guessed about types that aren't in the table.
        var unknown = group.InstanceTypes.Where(type => type is not null && types.Find(type) is null).ToList();
        var hasAny = unknown.Count > 0;
        site.StandAt(group, report);
        report.If(hasAny, UnknownInstanceType, "", $"'{group.Name}' has {SiteText.Few(unknown)}, of unknown size.");
    }

    private static void CheckPod(PlacementRow row, List<PlacementGroup> homes, Report report)
    {
        var (room, workload) = (row.Matrix.Room, row.Workload);
        report.If(
            homes.Count > 0 && homes.TrueForAll(group => room.Largest(group, workload) == 0),
            PodLargerThanEveryNode,
            "containers",
            $"No node of {SiteText.Few([.. homes.Select(group => group.Name)])} is large enough. {room.Text(homes[0], workload)}"
        );
        foreach (var verdict in row.Verdicts.Where(verdict => verdict.Admits == true))
        {
            // A group of several types is only as large as its smallest, which is started as soon as any other.
            var group = verdict.Group;
            var tooSmall = room.Largest(group, workload) > 0 ? room.TooSmall(group, workload) : null;
            report.If(
                tooSmall is not null,
                PodLargerThanSmallestNode,
                "containers",
                $"It asks for {NodeRoom.Text(workload.Requests)}, which a node of type {tooSmall} in '{group.Name}' doesn't have left."
            );
        }
    }

    // All replicas have to fit on as many nodes as the groups may have.
    private static void CheckReplicas(PlacementRow row, List<PlacementGroup> homes, Report report)
    {
        var workload = row.Workload;
        var isBounded = homes.Count > 0 && homes.TrueForAll(group => group.MaxSize is not null);
        if (workload.IsDaemonSet || workload.Replicas is not > 1 || !isBounded)
        {
            return;
        }

        var room = row.Matrix.Room;
        var all = homes.Sum(group => (long)group.MaxSize!.Value * room.Largest(group, workload));
        var free = room.FreeFor(homes);
        report.If(
            all > 0 && free < workload.Replicas && free < all,
            NodesFullOfSystemPods,
            "",
            $"It wants {workload.Replicas} pods; beside DaemonSets and the system pods there is room for {Math.Max(0, free)} pods of any size when {SiteText.Few([.. homes.Select(group => $"'{group.Name}' has {group.MaxSize} nodes")])}."
        );
        report.If(
            all > 0 && all < workload.Replicas && all <= free,
            ReplicasExceedMaxSize,
            "",
            $"It wants {workload.Replicas} pods of {NodeRoom.Text(workload.Requests)}; there is room for {all} when {SiteText.Few([.. homes.Select(group => $"'{group.Name}' has {group.MaxSize} nodes")])}."
        );
    }
}
