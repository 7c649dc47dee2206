using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>What a Job does, also when a CronJob makes it.</summary>
internal static partial class JobSpecs
{
    private const int MaxIndexes = 100_000;

    private const int MaxParallelWithManyIndexes = 10_000;

    private static readonly string[] CompletionModes = ["Indexed", "NonIndexed"];

    private static readonly string[] ReplacementPolicies = ["Failed", "TerminatingOrFailed"];

    /// <summary>Looks at the spec the report stands at.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="completions">How many pods must succeed.</param>
    /// <param name="report">Where to put the findings.</param>
    public static void Check(V1JobSpec spec, int? completions, Report report)
    {
        ControllerRules.NotNegative(spec.Parallelism, "parallelism", report);
        ControllerRules.NotNegative(spec.Completions, "completions", report);
        ControllerRules.NotNegative(spec.ActiveDeadlineSeconds, "activeDeadlineSeconds", report);
        ControllerRules.NotNegative(spec.BackoffLimit, "backoffLimit", report);
        ControllerRules.NotNegative(spec.TtlSecondsAfterFinished, "ttlSecondsAfterFinished", report);
        ControllerRules.NotNegative(spec.BackoffLimitPerIndex, "backoffLimitPerIndex", report);
        ControllerRules.NotNegative(spec.MaxFailedIndexes, "maxFailedIndexes", report);
        var isLone = spec.MaxFailedIndexes is not null && spec.BackoffLimitPerIndex is null;
        var isForeign = spec.ManagedBy is { } controller && !IsController(controller);
        report.If(isLone, IndexedIncomplete, "backoffLimitPerIndex", $"maxFailedIndexes needs backoffLimitPerIndex.");
        report.If(isForeign, ManagedBy, "managedBy", $"'{spec.ManagedBy}' is not domain/path of up to 63 characters.");
        CheckMode(spec, completions, report);
        FailurePolicies.Check(spec, report);
        SuccessPolicies.Check(spec, completions ?? 0, report);
        CheckReplacement(spec, report);
        using (report.At("template"))
        {
            PodSpecs.CheckTemplate(spec.Template, report);
        }

        CheckRestartPolicy(spec, report);
    }

    private static void CheckRestartPolicy(V1JobSpec spec, Report report)
    {
        using var at = report.At("template.spec");
        var policy = PodContext.OrDefault(spec.Template?.Spec?.RestartPolicy, "Always");
        var restartsFailed = policy == "OnFailure" && spec.PodFailurePolicy is not null;
        var mend = spec.PodFailurePolicy is null ? default : Mend.Text("Never");
        report.If(policy == "Always", RestartPolicyEnds, "restartPolicy", $"The pods restart {policy}.", mend);
        report.If(
            restartsFailed,
            RestartPolicyEnds,
            "restartPolicy",
            $"podFailurePolicy needs restartPolicy Never.",
            mend
        );
    }

    private static bool IsController(string name)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            && name.Length <= 63
            && KubernetesNames.DnsSubdomainError(name[..slash]) is null
            && UrlPath().IsMatch(name.AsSpan(slash + 1));
    }

    private static void CheckMode(V1JobSpec spec, int? completions, Report report)
    {
        switch (spec.CompletionMode)
        {
            case null or "NonIndexed":
                Forbid(spec.BackoffLimitPerIndex is not null, "backoffLimitPerIndex", report);
                Forbid(spec.MaxFailedIndexes is not null, "maxFailedIndexes", report);
                break;
            case "Indexed":
                CheckIndexed(spec, completions, report);
                break;
            default:
                report.OneOf(spec.CompletionMode, CompletionModes, ModeKnown, "completionMode");
                break;
        }
    }

    private static void Forbid(bool isSet, string field, Report report) =>
        report.If(isSet, IndexedIncomplete, field, $"{field} needs completionMode: Indexed.");

    private static void CheckIndexed(V1JobSpec spec, int? completions, Report report)
    {
        var isUncounted = completions is null;
        report.If(isUncounted, IndexedIncomplete, "completions", $"completionMode: Indexed needs completions.");
        AtMost(spec.Parallelism, MaxIndexes, "parallelism", report);
        AtMost(spec.MaxFailedIndexes, MaxIndexes, "maxFailedIndexes", report);

        var isGreater = spec.MaxFailedIndexes > completions;
        report.If(isGreater, IndexedIncomplete, "maxFailedIndexes", $"maxFailedIndexes is greater than completions.");
        if (spec.Completions > MaxIndexes && spec.BackoffLimitPerIndex is not null)
        {
            var isOpen = spec.MaxFailedIndexes is null;
            report.If(
                isOpen,
                IndexedIncomplete,
                "maxFailedIndexes",
                $"More than 100000 completions need maxFailedIndexes."
            );
            AtMost(spec.Parallelism, MaxParallelWithManyIndexes, "parallelism", report);
            AtMost(spec.MaxFailedIndexes, MaxParallelWithManyIndexes, "maxFailedIndexes", report);
        }
    }

    private static void AtMost(int? value, int most, string field, Report report) =>
        report.If(value > most, IndexedIncomplete, field, $"{field} is {value}, more than {most}.");

    private static void CheckReplacement(V1JobSpec spec, Report report)
    {
        // Failed is right in any case.
        var (field, policy) = ("podReplacementPolicy", spec.PodReplacementPolicy ?? "Failed");
        if (spec.PodFailurePolicy is null)
        {
            report.OneOf(policy, ReplacementPolicies, ReplacementKnown, field);
        }
        else
        {
            report.If(
                policy != "Failed",
                ReplacementKnown,
                field,
                $"podFailurePolicy needs Failed, not '{policy}'.",
                Mend.Text("Failed")
            );
        }
    }

    [GeneratedRegex(
        @"\A[A-Za-z0-9/\-._~%!$&'()*+,;=:]+\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex UrlPath();
}
