using EksSpec.Isolation;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>The half of an isolation that node groups have: the taint that keeps others off, and the tags that tell of it.</summary>
internal sealed partial class IsolatedGroups : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        var column = 0;
        foreach (var group in site.Groups)
        {
            report.On(site.Cluster!, site.PathOf(group));
            CheckLabel(group, column++, site, report);
            // An effect that nobody knows is reported by eksctl's own rule.
            report.If(
                group.Taints.Count > 0 && group.Taints.All(taint => taint.Effect == "PreferNoSchedule"),
                SoftTaintOnly,
                "taints[0].effect",
                $"'{group.Name}' has {Tolerating.Text(group.Taints[0])}: the scheduler avoids it, and uses it when in need."
            );
            foreach (var (tag, value) in group.Source?.Tags ?? ValueMap<string>.Empty)
            {
                CheckTag(tag, value, group, report);
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

    // The autoscaler plans an empty group by its tags: one that says something else starts nodes nobody can use, or none.
    private static void CheckTag(string tag, string value, PlacementGroup group, Report report)
    {
        using var at = report.At("tags", tag);
        if (tag.StartsWith(AutoscalerTags.LabelPrefix, StringComparison.Ordinal))
        {
            var actual = Label(group, tag[AutoscalerTags.LabelPrefix.Length..], value);
            report.If(
                actual is not null,
                AutoscalerTagDiffers,
                "",
                $"The tag of '{group.Name}' says '{value}', but its label is {actual}."
            );
        }
        else if (tag.StartsWith(AutoscalerTags.TaintPrefix, StringComparison.Ordinal))
        {
            CheckTaint(tag[AutoscalerTags.TaintPrefix.Length..], value, group, report);
        }
    }

    // Labels that nodes get by themselves may be announced too; only what the group writes can be contradicted.
    private static string? Label(PlacementGroup group, string key, string value)
    {
        var own = group.OwnLabels.ContainsKey(key) ? key : NearMiss.Of(key, group.OwnLabels.Keys);
        return own is null || (own == key && group.OwnLabels[key] == value) ? null : $"{own}={group.OwnLabels[own]}";
    }

    private static void CheckTaint(string key, string value, PlacementGroup group, Report report)
    {
        var same = group.Taints.Where(taint => taint.Key == key).ToList();
        report.If(
            same.Count == 0,
            AutoscalerTagDiffers,
            "",
            $"The tag of '{group.Name}' says '{value}', but it has no taint with the key {key}."
        );
        // There is one tag for a key: it can tell of one of several effects.
        if (same.Count > 0 && !same.Exists(taint => $"{taint.Value}:{taint.Effect}" == value))
        {
            report.Add(
                AutoscalerTagDiffers,
                "",
                $"The tag of '{group.Name}' says '{value}', but its taint is {Tolerating.Text(same[0])}.",
                $"Write '{same[0].Value}:{same[0].Effect}' as its value."
            );
        }
    }
}
