using EksSpec.Findings;
using EksSpec.GoText;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Limits;

/// <summary>How many pods may be away at once.</summary>
internal sealed class DisruptionBudgets : RuleGroup<V1PodDisruptionBudget>
{
    private const string Head =
        "apiVersion: policy/v1\nkind: PodDisruptionBudget\nmetadata: { name: shop }\nspec:\n  selector: { matchLabels: { app: shop } }\n";

    private static readonly RuleInfo OneBound = KubernetesRule.Error(
        "EKS3855",
        "A PodDisruptionBudget sets both minAvailable and maxUnavailable",
        "Remove one of them; maxUnavailable follows the number of replicas.",
        Head + "  minAvailable: 1\n  maxUnavailable: 1\n",
        Head + "  maxUnavailable: 1\n"
    );

    private static readonly RuleInfo BoundSpelled = KubernetesRule.Error(
        "EKS3856",
        "A bound of a PodDisruptionBudget is no count and no percentage up to 100 %",
        "Write a number from 0, or a percentage from 0% to 100%.",
        Head + "  minAvailable: 150%\n",
        Head + "  minAvailable: 50%\n"
    );

    private static readonly RuleInfo EvictionKnown = KubernetesRule.Error(
        "EKS3857",
        "The unhealthyPodEvictionPolicy of a PodDisruptionBudget is not a known one",
        "Write AlwaysAllow or IfHealthyBudget.",
        Head + "  maxUnavailable: 1\n  unhealthyPodEvictionPolicy: Always\n",
        Head + "  maxUnavailable: 1\n  unhealthyPodEvictionPolicy: AlwaysAllow\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [OneBound, BoundSpelled, EvictionKnown];

    public override void Check(V1PodDisruptionBudget subject, Report report)
    {
        if (subject.Spec is not { } spec)
        {
            return;
        }

        if (spec.MinAvailable is not null && spec.MaxUnavailable is not null)
        {
            report.Add(OneBound, "spec", "Both minAvailable and maxUnavailable are set.");
        }

        using var at = report.At("spec");
        CheckBound(spec.MinAvailable, "minAvailable", report);
        CheckBound(spec.MaxUnavailable, "maxUnavailable", report);
        LabelSelectors.Check(spec.Selector, "selector", report);
        if (spec.UnhealthyPodEvictionPolicy is not (null or "AlwaysAllow" or "IfHealthyBudget"))
        {
            report.Add(
                EvictionKnown,
                "unhealthyPodEvictionPolicy",
                $"The policy is '{spec.UnhealthyPodEvictionPolicy}'."
            );
        }
    }

    private static void CheckBound(IntOrString? bound, string field, Report report)
    {
        if (IntOrPercent.Error(bound, upTo100: true) is { } error)
        {
            report.Add(BoundSpelled, field, $"The bound '{bound!.Value}' {error}.");
        }
    }
}
