using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>Where the pods run that come with the cluster: DNS, metrics, the controllers of its add-ons.</summary>
internal sealed partial class SystemHomes : RuleGroup<SiteView>
{
    /// <summary>
    /// Whether a cluster has nodes, but none that are for everybody, or buys spot: most have one and don't, and need no proof.
    /// </summary>
    public static bool AreInDoubt(ClusterConfig? config)
    {
        if (config is null)
        {
            return false;
        }

        var (hasGroups, hasForAll, isSpotForAll, hasSpot) = (false, false, false, false);
        foreach (var group in config.AllNodeGroups())
        {
            var (isForAll, isSpot) = (IsForAll(group), MayBeSpot(group));
            hasGroups = true;
            hasForAll |= isForAll;
            hasSpot |= isSpot;
            isSpotForAll |= isForAll && isSpot;
        }

        return hasForAll
            ? isSpotForAll || (hasSpot && HasSettings(config))
            : hasGroups || config.FargateProfiles.HasItems() || config.IsAutoMode();
    }

    public override void Check(SiteView site, Report report)
    {
        if (site.Config is not { } config)
        {
            return;
        }

        if (site.Objects.Count == 0 && PlainHomes.Of(config, report.Options.InstanceTypes) is { } homes)
        {
            CheckSpot("managedNodeGroups", config.ManagedNodeGroups, homes, site, report);
            CheckSpot("nodeGroups", config.NodeGroups, homes, site, report);
        }
        else if (site.Placement is { } placement)
        {
            Check(config, placement, site, report);
        }
    }

    private static void Check(ClusterConfig config, PlacementMatrix placement, SiteView site, Report report)
    {
        // What stands among the files in place of an add-on's pods is judged like any other.
        var pods = SystemPods
            .Of(config)
            .Where(pod => site.Find("Deployment", pod.Namespace, pod.Name) is null && !MayBeOnFargate(pod, config))
            .Select(pod => pod.In(config))
            .OfType<V1Deployment>();
        var rows = PlacementRow.AllOf(placement.With(pods));
        CheckHomes(
            [.. rows.Where(row => Array.TrueForAll(row.Verdicts, verdict => verdict.Fits == false))],
            site,
            report
        );
        foreach (var group in placement.Groups)
        {
            if (group.Purchase == PurchaseOption.Spot)
            {
                CheckSpot(group, rows, site, report);
            }
        }
    }

    private static void CheckHomes(List<PlacementRow> homeless, SiteView site, Report report)
    {
        if (homeless.Count == 0)
        {
            return;
        }

        var reasons = homeless[0].Verdicts.Take(3).Select(verdict => $"{verdict.Group}: {verdict.Reason}");
        report.On(site.Cluster!);
        report.Add(
            Homeless,
            site.Placement!.Groups.All(group => group.Profile is not null) ? "fargateProfiles" : SpecPath.Root,
            $"Nothing takes {Names(homeless.ConvertAll(row => row.Workload.Name))}. {string.Join(" ", reasons)}",
            severity: MayHaveOtherNodes(site.Config!) && !homeless.Exists(StartsNodes) ? Severity.Info : null
        );
    }

    private static void CheckSpot(
        string field,
        IReadOnlyList<NodeGroupBase?>? groups,
        PlainHomes homes,
        SiteView site,
        Report report
    )
    {
        for (var i = 0; i < groups?.Count; i++)
        {
            if (groups[i] is { } group && NodeGroupMachines.PurchaseOf(group) == PurchaseOption.Spot)
            {
                report.On(site.Cluster!, SpecPath.Root.Field(field).Item(i));
                SaySpot(group.Name, homes.NamesOn(group), homes.IsOnlySpotFor(group), report);
            }
        }
    }

    private static void CheckSpot(PlacementGroup group, IReadOnlyList<PlacementRow> rows, SiteView site, Report report)
    {
        var there = rows.Where(row => row.Verdicts[group.Index].Admits == true).ToList();
        var isOnly = there.Exists(row => row.Homes.All(home => home.Purchase == PurchaseOption.Spot));
        site.StandAt(group, report);
        SaySpot(group.Name, there.ConvertAll(row => row.Workload.Name), isOnly, report);
    }

    private static void SaySpot(string? group, List<string> pods, bool isOnly, Report report)
    {
        if (pods.Count > 0)
        {
            report.Add(
                OnSpot,
                SpecPath.Root,
                isOnly
                    ? $"{Names(pods)} can run on spot nodes only, as those of '{group}'."
                    : $"{Names(pods)} may land on the spot nodes of '{group}'.",
                severity: isOnly ? Severity.Warning : null
            );
        }
    }

    private static bool IsForAll(NodeGroupBase group) =>
        group is { Taints: null or { Count: 0 } } && !ImageFamily.IsWindows(group.AmiFamily);

    // Add-ons tolerate only what their settings say.
    private static bool HasSettings(ClusterConfig config) =>
        config.Addons.Items().Exists(static addon => addon?.ConfigurationValues is not null);

    private static bool MayBeSpot(NodeGroupBase group) => NodeGroupMachines.PurchaseOf(group).MayBeSpot();

    private static string Names(List<string> pods) => $"the system pods {SiteText.Few(pods)}";

    // A profile that chooses by labels, which those pods may have.
    private static bool MayBeOnFargate(SystemPod pod, ClusterConfig config) =>
        pod.Labels is null
        && (config.FargateProfiles ?? []).Any(profile =>
            profile?.Selectors?.Any(selector =>
                selector is { Namespace: { } space, Labels.Count: > 0 } && space == pod.Namespace
            ) == true
        );

    // Who has no home itself starts no nodes for the others.
    private static bool StartsNodes(PlacementRow row) => row.Workload.Name == SystemPods.Karpenter.Name;

    // Pools of Karpenter may stand anywhere.
    private static bool MayHaveOtherNodes(ClusterConfig config) =>
        config.Karpenter is not null
        || config.Metadata?.Tags?.Any(tag => tag.Key.StartsWith("karpenter.sh/", StringComparison.Ordinal)) == true
        || ConfiguredAccount.AllOf(config).Any(account => account.Name.Contains("karpenter", StringComparison.Ordinal));
}
