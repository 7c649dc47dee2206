using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>Groups that no taint keeps for those that ask for them by a label; and pools of Karpenter with soft taints.</summary>
internal sealed partial class OpenGroups : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        var column = 0;
        foreach (var group in site.Placement?.Groups ?? [])
        {
            site.StandAt(group, report);
            CheckLabel(group, column++, site, report);
            if (group.Pool is not null)
            {
                IsolatedGroups.CheckTaints(group.Name, group.Taints, report);
            }
        }
    }

    // A label alone keeps nobody off: workloads that ask for nothing land on the group too.
    private static void CheckLabel(PlacementGroup group, int column, SiteView site, Report report)
    {
        if (site.Pods.Count == 0 || !group.Purchase.MayBeSpot() || group.Excluding.Length > 0)
        {
            return;
        }

        var visitors = site
            .Chosen.Where(row => row.Verdicts[column].Admits == true)
            .ToLookup(row => Asks(row.Workload, group), row => row.Workload.Id);
        report.If(
            visitors[true].Any() && visitors[false].Any(),
            LabelWithoutTaint,
            "taints",
            $"{visitors[true].First()} asks for '{group.Name}' by its label, but without a taint {SiteText.Few([.. visitors[false]])} can run there too."
        );
    }

    private static bool Asks(Workload workload, PlacementGroup group) =>
        Array.Exists(
            workload.Constraints.Terms,
            term =>
                Array.Exists(
                    term,
                    demand => demand.Operator == RequirementOperator.In && group.OwnLabels.ContainsKey(demand.Key)
                )
        );
}
