using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>The half of an isolation that pods have: the affinity that holds them, the toleration that lets them.</summary>
internal sealed partial class IsolatedPods : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var row in site.Chosen)
        {
            report.On(row.Workload.Object, row.Workload.Pods.Path);
            CheckAffinity(row, report);
            CheckToleration(row, report);
            CheckBreadth(row, report);
            CheckSpread(row, report);
        }
    }

    // A toleration only permits: without a required affinity the pod also starts elsewhere.
    private static void CheckAffinity(PlacementRow row, Report report)
    {
        var workload = row.Workload;
        // A pod that prefers the nodes and tolerates their taint says that it may run elsewhere too.
        if (workload.Pod.Affinity?.NodeAffinity?.PreferredDuringSchedulingIgnoredDuringExecution is { Count: > 0 })
        {
            return;
        }

        foreach (var verdict in row.Verdicts.Where(verdict => verdict.Admits == true))
        {
            if (Array.Find(verdict.Group.Excluding, taint => Names(workload, taint)) is not { } meant)
            {
                continue;
            }

            var elsewhere = row
                .Verdicts.Where(other => other.Admits == true)
                .Where(other => !Array.Exists(other.Group.Excluding, taint => Names(workload, taint)))
                .Select(other => other.Group.Name)
                .ToList();
            if (elsewhere.Count > 0)
            {
                var terms = workload.Pod.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution;
                var areMany = terms?.NodeSelectorTerms is { Count: > 1 };
                report.Add(
                    TolerationWithoutAffinity,
                    "affinity",
                    $"It tolerates {Tolerating.Text(meant)} of '{verdict.Group.Name}' but can run on {SiteText.Few(elsewhere)} too{(areMany ? ": its nodeSelectorTerms are alternatives" : "")}.",
                    areMany ? "Require the label of the group in each term, or put all expressions into one." : null
                );
                return;
            }
        }
    }

    // An affinity only attracts: the taint of the very nodes it asks for keeps the pod off.
    private static void CheckToleration(PlacementRow row, Report report)
    {
        if (!row.IsKeptOff)
        {
            return;
        }

        var terms = row.Workload.Constraints.Terms;
        foreach (var verdict in row.Verdicts)
        {
            var group = verdict.Group;
            if (
                group.Profile is null
                && group.Excluding.Length > 0
                && Array.Exists(terms, term => term.Length > 0 && Scheduler.Term(term, group).Some == Match.Yes)
            )
            {
                report.Add(
                    AffinityWithoutToleration,
                    "tolerations",
                    $"Only '{group.Name}' has the labels it requires. {verdict.Reason}"
                );
                return;
            }
        }
    }

    // A toleration of everything opens every group, those that are isolated tomorrow included.
    private static void CheckBreadth(PlacementRow row, Report report)
    {
        var written = row.Workload.Constraints.Written;
        var place = Array.FindIndex(written, Tolerating.IsBroad);
        if (place < 0)
        {
            return;
        }

        var opens = row
            .Matrix.Groups.Where(group =>
                Array.Exists(group.Excluding, taint => Tolerating.Covers(written[place], taint) == Match.Yes)
            )
            .Select(group => group.Name)
            .ToList();
        using var at = report.At("tolerations", place);
        report.Add(
            BroadToleration,
            "",
            $"{row.Workload} tolerates with '{Tolerating.Text(written[place])}' whatever taint a group has"
                + (opens.Count == 0 ? "." : $", now those of {SiteText.Few(opens)}.")
        );
    }

    // By default nodes that a pod can't use count as domains of its spread, and DoNotSchedule then blocks it.
    private static void CheckSpread(PlacementRow row, Report report)
    {
        foreach (var spread in report.Each("topologySpreadConstraints", row.Workload.Pod.TopologySpreadConstraints))
        {
            var blocks = spread.WhenUnsatisfiable == "DoNotSchedule" && spread.NodeTaintsPolicy != "Honor";
            var closed = blocks ? ClosedTo(row) : null;
            report.If(
                closed is not null,
                SpreadIgnoresTaints,
                "nodeTaintsPolicy",
                $"The nodes of '{closed?.Name}' count for its spread, though their taint keeps it off.",
                Mend.Text("Honor")
            );
        }
    }

    /// <summary>The first group that has the labels a pod asks for, and a taint that it doesn't tolerate.</summary>
    private static PlacementGroup? ClosedTo(PlacementRow row)
    {
        var pod = row.Workload.Constraints;
        return row.Matrix.Groups.FirstOrDefault(group =>
            Array.Exists(group.Excluding, taint => Scheduler.Covered(pod, taint) == Match.No)
            && Array.Exists(pod.Terms, term => Scheduler.Term(term, group).Some != Match.No)
        );
    }

    private static bool Names(Workload workload, NodeGroupTaint taint) =>
        Array.Exists(
            workload.Constraints.Written,
            toleration => toleration.Key == taint.Key && Tolerating.Covers(toleration, taint) == Match.Yes
        );
}
