using EksSpec.Findings;

namespace EksSpec.Placement;

/// <summary>The rules that refuted claims are reported under.</summary>
internal static class ClaimRules
{
    public static readonly RuleInfo OnlyOn = Refuted(
        "EKS5001",
        "A workload can run where it was said not to, or not where it should",
        "Require the label of its nodes with a node affinity, and tolerate their taint."
    );

    public static readonly RuleInfo NeverOn = Refuted(
        "EKS5002",
        "A workload can run on a group that was closed to it",
        "Taint the group with NoSchedule, and take the toleration away from the pod."
    );

    public static readonly RuleInfo SpreadOver = Refuted(
        "EKS5003",
        "A workload can't spread as far as was said",
        "Widen its node affinity and tolerations to the groups or zones it should reach."
    );

    public static readonly RuleInfo DaemonSetReaches = Refuted(
        "EKS5004",
        "A DaemonSet doesn't reach every node it must",
        "Give the DaemonSet a toleration for the taint of the group, and no affinity that leaves nodes out."
    );

    public static readonly RuleInfo HasHome = Refuted(
        "EKS5005",
        "A workload has no node group it can run on",
        "Make its node selector, affinity and tolerations fit the labels and taints of one group."
    );

    public static readonly RuleInfo SystemPodsHaveHome = Refuted(
        "EKS5006",
        "The system pods have no node group they can run on",
        "Keep at least one Linux group without a taint, for CoreDNS and the like."
    );

    public static readonly RuleInfo Undecided = new(
        "EKS5007",
        Severity.Warning,
        Authority.EksSpec,
        "A claim about placement can't be decided offline",
        "Say in the config what the message names as unknown."
    )
    {
        WithoutExample = NoExample,
    };

    private const string NoExample = "It is about a claim, which a program makes.";

    public static readonly IReadOnlyList<RuleInfo> All =
    [
        OnlyOn,
        NeverOn,
        SpreadOver,
        DaemonSetReaches,
        HasHome,
        SystemPodsHaveHome,
        Undecided,
    ];

    private static RuleInfo Refuted(string id, string title, string fix) =>
        new(id, Severity.Error, Authority.EksSpec, title, fix) { WithoutExample = NoExample };
}
