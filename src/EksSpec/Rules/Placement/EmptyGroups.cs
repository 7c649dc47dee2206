using EksSpec.Isolation;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>
/// What pods ask of nodes that the Cluster Autoscaler can't know of a group without nodes. A workload that has another home
/// starts there.
/// </summary>
internal sealed partial class EmptyGroups : RuleGroup<SiteView>
{
    // A template of a node has these; everything else comes from tags.
    private static readonly string[] KnownResources = ["cpu", "memory", "pods", "nvidia.com/gpu"];

    public override void Check(SiteView site, Report report)
    {
        if (
            site.Config is not { Karpenter: null } config
            || site.IsGuess
            || config.IsAutoMode()
            || !config.AllNodeGroups().Any(group => NodeGroupSizes.Of(group).MayBeEmpty)
        )
        {
            return;
        }

        HashSet<(PlacementGroup, string)> said = [];
        foreach (var row in site.Chosen)
        {
            PlacementGroup[] homes = [.. row.Homes];
            CheckResources(row.Workload, homes, said, site, report);
            CheckZones(row.Workload, homes, said, site, report);
        }
    }

    // A node that is there tells the autoscaler everything.
    private static bool AreEmpty(PlacementGroup[] groups) =>
        groups.Length > 0
        && Array.TrueForAll(groups, group => group.Source is { } source && NodeGroupSizes.Of(source).MayBeEmpty);

    private static void CheckResources(
        Workload workload,
        PlacementGroup[] homes,
        HashSet<(PlacementGroup, string)> said,
        SiteView site,
        Report report
    )
    {
        foreach (var name in Asked(workload).Except(KnownResources))
        {
            var tag = AutoscalerTags.ResourcePrefix + name;
            var able = Array.FindAll(homes, home => CanHave(home, name));
            if (
                AreEmpty(able)
                && !Array.Exists(able, home => IsTold(home, tag, site.Config!))
                && said.Add((able[0], name))
            )
            {
                site.StandAt(able[0], report);
                report.Add(
                    NoResourceTag,
                    SpecPath.Root,
                    $"'{able[0]}' may have no nodes, and no tag tells the autoscaler of their {name}, which {workload.Id} asks for: it starts none.",
                    $"Write the tag {tag} with the amount that a node has."
                );
            }
        }
    }

    // Whose maker is known is on machines of that maker only.
    private static bool CanHave(PlacementGroup group, string resource)
    {
        var maker =
            resource.StartsWith("aws.amazon.com/neuron", StringComparison.Ordinal) ? "aws"
            : resource == "amd.com/gpu" ? "amd"
            : null;
        return maker is null
            || group.InstanceTypes.Count == 0
            || group.InstanceTypes.Any(type => InstanceTypeCatalog.Default.Find(type)?.Accelerator?.Maker == maker);
    }

    private static IEnumerable<string> Asked(Workload workload) =>
        (workload.Pods?.Spec.Containers ?? [])
            .Where(container => container?.Resources is not null)
            .SelectMany(container => new[] { container.Resources.Requests, container.Resources.Limits })
            .OfType<IDictionary<string, ResourceQuantity>>()
            .SelectMany(amounts => amounts)
            .Where(amount => Quantities.OfAny(amount.Value) > 0)
            .Select(amount => amount.Key)
            .Distinct(StringComparer.Ordinal);

    // Of a managed group the autoscaler may ask EKS for the group's own tags.
    private static bool IsTold(PlacementGroup group, string tag, ClusterConfig config) =>
        group.Source!.Tags?.ContainsKey(tag) == true
        && (
            group.Source is NodeGroup
            || group.Source.PropagateAsgTags == true
            || AutoscalerAccess.MayDescribe(config) != false
        );

    private static void CheckZones(
        Workload workload,
        PlacementGroup[] homes,
        HashSet<(PlacementGroup, string)> said,
        SiteView site,
        Report report
    )
    {
        if (
            AreEmpty(homes)
            && Array.TrueForAll(homes, home => ZonesFor(workload, home) is { } zones && zones.Contains(false))
        )
        {
            var zone = Zones(homes[0])!.Choices[Array.IndexOf(ZonesFor(workload, homes[0])!, true)]!;
            if (said.Add((homes[0], zone)))
            {
                site.StandAt(homes[0], report);
                report.Add(
                    ZoneUnknown,
                    SpecPath.Root,
                    $"'{homes[0]}' may have no nodes and spans {string.Join(", ", Zones(homes[0])!.Choices)}; the autoscaler takes one of them for the zone of every new node, and {workload.Id} asks for {zone}."
                );
            }
        }
    }

    // In which of its zones a group takes the pods; null where it has one zone, or a tag says which.
    private static bool[]? ZonesFor(Workload workload, PlacementGroup group)
    {
        if (Zones(group) is not { Axis: >= 0 } zones || group.Source!.Tags?.ContainsKey(ZoneTag) == true)
        {
            return null;
        }

        var taken = new bool[zones.Choices.Length];
        foreach (var term in workload.Constraints.Terms)
        {
            for (var choice = 0; choice < taken.Length; choice++)
            {
                taken[choice] |=
                    Scheduler.Term(term, group).Some != Match.No && Scheduler.Accepts(term, group, zones.Axis, choice);
            }
        }

        return Array.Exists(taken, isTaken => isTaken) ? taken : null;
    }

    private const string ZoneTag = AutoscalerTags.LabelPrefix + NodeLabels.Zone;

    private static LabelSlot? Zones(PlacementGroup group) => group.Slot(NodeLabels.Zone);
}
