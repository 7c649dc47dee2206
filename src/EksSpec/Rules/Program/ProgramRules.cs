using EksSpec.Findings;

namespace EksSpec.Rules.Program;

/// <summary>
/// What only a program can get wrong: two calls that contradict each other, names that two builders share, parts that need
/// what is not there.
/// </summary>
internal static class ProgramRules
{
    /// <summary>One field, two values.</summary>
    public static readonly RuleInfo SetTwice = Error(
        "EKS7001",
        "One field is set to two different values",
        "Keep one of the two calls, or put the second into Replace.",
        "Whichever call happens to come last would win without a word."
    );

    /// <summary>Two demands that no node can meet.</summary>
    public static readonly RuleInfo Contradiction = Error(
        "EKS7002",
        "Two demands on the same nodes contradict each other",
        "Take one of the two demands away.",
        "No node can meet both, so the pods would wait for ever."
    );

    /// <summary>One name, two things.</summary>
    public static readonly RuleInfo NameTaken = Error(
        "EKS7003",
        "Two things of a fleet have the same name",
        "Give one of the two another name.",
        "Their files or their objects would overwrite each other."
    );

    /// <summary>A number of pods, and something that changes it.</summary>
    public static readonly RuleInfo TwoOwnersOfReplicas = Error(
        "EKS7004",
        "The number of replicas is fixed and autoscaled at once",
        "Give the numbers to the autoscaler only: AddAutoscaler, or In with a change of its bounds.",
        "Every deployment would set the number back, and the autoscaler would change it again."
    );

    /// <summary>A workload that is nowhere, or an environment that is not of this fleet.</summary>
    public static readonly RuleInfo Nowhere = Error(
        "EKS7005",
        "Something is not part of any environment of the fleet",
        "Call In with an environment of this fleet.",
        "It would be written nowhere, without a word."
    );

    /// <summary>Something that needs what is not there.</summary>
    public static readonly RuleInfo Missing = Error(
        "EKS7006",
        "A part of a workload needs something that the workload doesn't have",
        "Add what is missing."
    );

    /// <summary>A text that no YAML can hold.</summary>
    public static readonly RuleInfo Unwritable = Error(
        "EKS7007",
        "A text can't be written",
        "Take the characters away that are half of a pair.",
        "No YAML holds half a surrogate pair; a replacement character would be another text."
    );

    /// <summary>All of them, in order of id.</summary>
    public static readonly IReadOnlyList<RuleInfo> All =
    [
        SetTwice,
        Contradiction,
        NameTaken,
        TwoOwnersOfReplicas,
        Nowhere,
        Missing,
        Unwritable,
    ];

    private static RuleInfo Error(string id, string title, string fix, string? why = null) =>
        new(id, Severity.Error, Authority.EksSpec, title, fix)
        {
            Why = why,
            WithoutExample = "It is about calls of a program; no YAML breaks it.",
        };
}
