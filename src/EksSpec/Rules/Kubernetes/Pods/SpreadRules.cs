using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Pods;

/// <summary>How a pod is spread over zones and nodes.</summary>
internal static class SpreadRules
{
    private const string Head =
        "topologySpreadConstraints:\n- topologyKey: topology.kubernetes.io/zone\n  labelSelector: {matchLabels: {app: shop}}\n";

    private static readonly string[] Actions = ["DoNotSchedule", "ScheduleAnyway"];

    private static readonly string[] Policies = ["Honor", "Ignore"];

    private static readonly RuleInfo SkewPositive = KubernetesRule.Error(
        "EKS3390",
        "maxSkew is missing or not positive",
        "Use 1 or more.",
        PodExamples.Spec(Head + "  maxSkew: 0\n  whenUnsatisfiable: DoNotSchedule"),
        PodExamples.Spec(Head + "  maxSkew: 1\n  whenUnsatisfiable: DoNotSchedule")
    );

    private static readonly RuleInfo TopologyKeyMissing = KubernetesRule.Error(
        "EKS3391",
        "A spread constraint has no topology key",
        "Write a label of nodes, such as topology.kubernetes.io/zone.",
        PodExamples.Spec("topologySpreadConstraints:\n- {maxSkew: 1, whenUnsatisfiable: DoNotSchedule}"),
        PodExamples.Spec(
            "topologySpreadConstraints:\n- {topologyKey: topology.kubernetes.io/zone, maxSkew: 1, whenUnsatisfiable: DoNotSchedule}"
        )
    );

    private static readonly RuleInfo ActionKnown = KubernetesRule.Error(
        "EKS3392",
        "whenUnsatisfiable is missing or unknown",
        "Use DoNotSchedule or ScheduleAnyway.",
        PodExamples.Spec(Head + "  maxSkew: 1"),
        PodExamples.Spec(Head + "  maxSkew: 1\n  whenUnsatisfiable: ScheduleAnyway")
    );

    private static readonly RuleInfo Repeated = KubernetesRule.Error(
        "EKS3393",
        "Two spread constraints have the same topology key and whenUnsatisfiable",
        "Keep one of them.",
        PodExamples.Spec(
            Head
                + "  maxSkew: 1\n  whenUnsatisfiable: DoNotSchedule\n"
                + "- {topologyKey: topology.kubernetes.io/zone, maxSkew: 2, whenUnsatisfiable: DoNotSchedule}"
        ),
        PodExamples.Spec(Head + "  maxSkew: 1\n  whenUnsatisfiable: DoNotSchedule")
    );

    private static readonly RuleInfo MinDomains = KubernetesRule.Error(
        "EKS3394",
        "minDomains is not positive, or stands without DoNotSchedule",
        "Use 1 or more with whenUnsatisfiable: DoNotSchedule.",
        PodExamples.Spec(Head + "  maxSkew: 1\n  whenUnsatisfiable: ScheduleAnyway\n  minDomains: 3"),
        PodExamples.Spec(Head + "  maxSkew: 1\n  whenUnsatisfiable: DoNotSchedule\n  minDomains: 3")
    );

    private static readonly RuleInfo PolicyKnown = KubernetesRule.Error(
        "EKS3395",
        "nodeAffinityPolicy or nodeTaintsPolicy is unknown",
        "Use Honor or Ignore.",
        PodExamples.Spec(Head + "  maxSkew: 1\n  whenUnsatisfiable: DoNotSchedule\n  nodeTaintsPolicy: honor"),
        PodExamples.Spec(Head + "  maxSkew: 1\n  whenUnsatisfiable: DoNotSchedule\n  nodeTaintsPolicy: Honor")
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules =>
        [SkewPositive, TopologyKeyMissing, ActionKnown, Repeated, MinDomains, PolicyKnown];

    /// <summary>Looks at the spread constraints of a pod.</summary>
    public static void Check(IList<V1TopologySpreadConstraint>? constraints, PodContext pod, Report report)
    {
        foreach (var (i, constraint) in constraints.Indexed())
        {
            using var at = report.At("topologySpreadConstraints", i);
            if (constraint.MaxSkew <= 0)
            {
                report.Add(SkewPositive, "maxSkew", $"maxSkew is {constraint.MaxSkew}.");
            }

            var action = constraint.WhenUnsatisfiable ?? "";
            FieldChecks.Required(constraint.TopologyKey, "topologyKey", TopologyKeyMissing, report);
            FieldChecks.OneOf(action, Actions, "whenUnsatisfiable", ActionKnown, report);
            CheckRepeated(constraints, i, constraint, report);
            if (constraint.MinDomains is { } domains && (domains <= 0 || action != "DoNotSchedule"))
            {
                report.Add(MinDomains, "minDomains", $"minDomains is {domains}, whenUnsatisfiable '{action}'.");
            }

            CheckPolicy(constraint.NodeAffinityPolicy, "nodeAffinityPolicy", report);
            CheckPolicy(constraint.NodeTaintsPolicy, "nodeTaintsPolicy", report);
            CheckLabelKeys(constraint, pod, report);
            LabelSelectors.Check(constraint.LabelSelector, "labelSelector", report);
        }
    }

    private static void CheckRepeated(
        IList<V1TopologySpreadConstraint>? constraints,
        int index,
        V1TopologySpreadConstraint constraint,
        Report report
    )
    {
        foreach (var (i, other) in constraints.Indexed())
        {
            if (
                i > index
                && (other.TopologyKey ?? "") == (constraint.TopologyKey ?? "")
                && (other.WhenUnsatisfiable ?? "") == (constraint.WhenUnsatisfiable ?? "")
            )
            {
                report.Add(
                    Repeated,
                    "topologyKey",
                    $"'{constraint.TopologyKey}' with {constraint.WhenUnsatisfiable} stands twice."
                );
                return;
            }
        }
    }

    private static void CheckPolicy(string? policy, string field, Report report)
    {
        if (policy is not null)
        {
            FieldChecks.OneOf(policy, Policies, field, PolicyKnown, report);
        }
    }

    private static void CheckLabelKeys(V1TopologySpreadConstraint constraint, PodContext pod, Report report)
    {
        var selector = constraint.LabelSelector;
        if (!AffinityRules.CheckKeys(constraint.MatchLabelKeys, selector is not null, "matchLabelKeys", report))
        {
            return;
        }

        if (selector is null)
        {
            return;
        }

        AffinityRules.CheckKeySpelling(constraint.MatchLabelKeys, "matchLabelKeys", report);
        foreach (var (i, key) in LabelKeys.InSelector(constraint.MatchLabelKeys, selector, pod))
        {
            AffinityRules.AddKeyTwice(key, "matchLabelKeys", i, report);
        }
    }
}
