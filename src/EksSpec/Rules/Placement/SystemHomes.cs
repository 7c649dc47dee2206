using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>Where the pods run that come with the cluster: DNS, metrics, the controllers of its add-ons.</summary>
internal sealed partial class SystemHomes : RuleGroup<SiteView>
{
    /// <summary>Whether a cluster has no group that is for everybody, or buys spot: most have one and don't, and need no proof.</summary>
    public static bool AreInDoubt(ClusterConfig? config) =>
        config is not null
        && (
            !GroupsOf(config).Any(IsForAll)
            || GroupsOf(config).Any(group => MayBeSpot(group) && (IsForAll(group) || HasSettings(config)))
        );

    public override void Check(SiteView site, Report report)
    {
        if (site is not { Config: { } config, Placement: { } placement })
        {
            return;
        }

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
            $"Nothing takes {Names(homeless)}. {string.Join(" ", reasons)}",
            severity: MayHaveOtherNodes(site.Config!) && !homeless.Exists(StartsNodes) ? Severity.Info : null
        );
    }

    private static void CheckSpot(PlacementGroup group, IReadOnlyList<PlacementRow> rows, SiteView site, Report report)
    {
        var there = rows.Where(row => row.Verdicts[group.Index].Admits == true).ToList();
        if (there.Count == 0)
        {
            return;
        }

        var isOnly = there.Exists(row => row.Homes.All(home => home.Purchase == PurchaseOption.Spot));
        site.StandAt(group, report);
        report.Add(
            OnSpot,
            SpecPath.Root,
            isOnly
                ? $"{Names(there)} can run on spot nodes only, as those of '{group.Name}'."
                : $"{Names(there)} may land on the spot nodes of '{group.Name}'.",
            severity: isOnly ? Severity.Warning : null
        );
    }

    private static IEnumerable<NodeGroupBase> GroupsOf(ClusterConfig config) =>
        [
            .. (config.ManagedNodeGroups ?? []).Where(group => group is not null),
            .. (config.NodeGroups ?? []).Where(group => group is not null),
        ];

    private static bool IsForAll(NodeGroupBase group) =>
        group is { Taints: null or { Count: 0 } } && !ImageFamily.IsWindows(group.AmiFamily);

    // Add-ons tolerate only what their settings say.
    private static bool HasSettings(ClusterConfig config) =>
        config.Addons?.Any(addon => addon?.ConfigurationValues is not null) == true;

    private static bool MayBeSpot(NodeGroupBase group) => NodeGroupMachines.PurchaseOf(group).MayBeSpot();

    private static string Names(List<PlacementRow> rows) =>
        $"the system pods {SiteText.Few([.. rows.Select(row => row.Workload.Name)])}";

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
