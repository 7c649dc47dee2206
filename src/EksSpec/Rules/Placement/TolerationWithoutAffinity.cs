using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>A toleration only permits: without a required affinity the pod also starts elsewhere.</summary>
internal sealed class TolerationWithoutAffinity : PlacementRule
{
    public override RuleInfo Rule => IsolationRules.TolerationWithoutAffinity;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix)
    {
        foreach (var (workload, verdicts) in PlacementFacts.Chosen(matrix))
        {
            // A pod that prefers the nodes and tolerates their taint says that it may run elsewhere too.
            var prefers = workload.Pod.Affinity?.NodeAffinity?.PreferredDuringSchedulingIgnoredDuringExecution;
            if (prefers is { Count: > 0 })
            {
                continue;
            }

            foreach (var verdict in verdicts.Where(verdict => verdict.Admits == true))
            {
                var meant = Array.Find(verdict.Group.Excluding, taint => Names(workload, taint));
                if (meant is null)
                {
                    continue;
                }

                var elsewhere = verdicts
                    .Where(other =>
                        other.Admits == true && !Array.Exists(other.Group.Excluding, t => Names(workload, t))
                    )
                    .Select(other => other.Group.Name)
                    .ToList();
                if (elsewhere.Count > 0)
                {
                    yield return Found(
                        workload,
                        "affinity",
                        $"It tolerates {Tolerating.Text(meant)} of '{verdict.Group.Name}' but can run on {PlacementFacts.Few(elsewhere)} too."
                    );
                    break;
                }
            }
        }
    }

    private static bool Names(Workload workload, NodeGroupTaint taint) =>
        Array.Exists(
            workload.Constraints.Written,
            toleration => toleration.Key == taint.Key && Tolerating.Covers(toleration, taint) == Match.Yes
        );
}
