using EksSpec.Findings;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>An affinity only attracts: the taint of the very nodes it asks for keeps the pod off.</summary>
internal sealed class AffinityWithoutToleration : PlacementRule
{
    public override RuleInfo Rule => IsolationRules.AffinityWithoutToleration;

    public override IEnumerable<Finding> Check(PlacementMatrix matrix)
    {
        foreach (var (workload, verdicts) in PlacementFacts.Chosen(matrix))
        {
            if (verdicts.Any(verdict => verdict.Admits != false))
            {
                continue;
            }

            foreach (var verdict in verdicts.Where(v => v.Group.Profile is null && v.Group.Excluding.Length > 0))
            {
                var pod = workload.Constraints;
                if (Array.Exists(pod.Terms, t => t.Length > 0 && Scheduler.Term(t, verdict.Group).Some == Match.Yes))
                {
                    yield return Found(
                        workload,
                        "tolerations",
                        $"Only '{verdict.Group.Name}' has the labels it requires. {verdict.Reason}"
                    );
                    break;
                }
            }
        }
    }
}
