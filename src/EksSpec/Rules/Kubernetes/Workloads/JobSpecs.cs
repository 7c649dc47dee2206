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
    public static void Check(V1JobSpec spec, Report report)
    {
        ControllerRules.NotNegative(spec.Parallelism, "parallelism", report);
        ControllerRules.NotNegative(spec.Completions, "completions", report);
        ControllerRules.NotNegative(spec.ActiveDeadlineSeconds, "activeDeadlineSeconds", report);
        ControllerRules.NotNegative(spec.BackoffLimit, "backoffLimit", report);
        ControllerRules.NotNegative(spec.TtlSecondsAfterFinished, "ttlSecondsAfterFinished", report);
        ControllerRules.NotNegative(spec.BackoffLimitPerIndex, "backoffLimitPerIndex", report);
        ControllerRules.NotNegative(spec.MaxFailedIndexes, "maxFailedIndexes", report);
        report.If(
            spec.MaxFailedIndexes is not null && spec.BackoffLimitPerIndex is null,
            IndexedIncomplete,
            "backoffLimitPerIndex",
            $"maxFailedIndexes needs backoffLimitPerIndex."
        );

        if (spec.ManagedBy is { } controller)
        {
            CheckController(controller, report);
        }

        CheckMode(spec, report);
        FailurePolicies.Check(spec, report);
        SuccessPolicies.Check(spec, report);
        CheckReplacement(spec, report);
        using (report.At("template"))
        {
            PodSpecs.CheckTemplate(spec.Template, report);
        }

        CheckRestartPolicy(spec, report);
    }

    private static void CheckRestartPolicy(V1JobSpec spec, Report report)
    {
        var policy = PodContext.OrDefault(spec.Template?.Spec?.RestartPolicy, "Always");
        if (policy == "Always")
        {
            report.Add(RestartPolicyEnds, "template.spec.restartPolicy", $"The pods restart {policy}.");
        }
        else if (spec.PodFailurePolicy is not null && policy == "OnFailure")
        {
            report.Add(RestartPolicyEnds, "template.spec.restartPolicy", "podFailurePolicy needs restartPolicy Never.");
        }
    }

    private static void CheckController(string name, Report report)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        report.If(
            slash <= 0
                || name.Length > 63
                || KubernetesNames.DnsSubdomainError(name[..slash]) is not null
                || !UrlPath().IsMatch(name.AsSpan(slash + 1)),
            ManagedBy,
            "managedBy",
            $"'{name}' is not domain/path of up to 63 characters."
        );
    }

    private static void CheckMode(V1JobSpec spec, Report report)
    {
        switch (spec.CompletionMode)
        {
            case null or "NonIndexed":
                Forbid(spec.BackoffLimitPerIndex is not null, "backoffLimitPerIndex", report);
                Forbid(spec.MaxFailedIndexes is not null, "maxFailedIndexes", report);
                break;
            case "Indexed":
                CheckIndexed(spec, report);
                break;
            default:
                report.OneOf(spec.CompletionMode, CompletionModes, ModeKnown, "completionMode");
                break;
        }
    }

    private static void Forbid(bool isSet, string field, Report report)
    {
        report.If(isSet, IndexedIncomplete, field, $"{field} needs completionMode: Indexed.");
    }

    private static void CheckIndexed(V1JobSpec spec, Report report)
    {
        report.If(
            spec.Completions is null,
            IndexedIncomplete,
            "completions",
            $"completionMode: Indexed needs completions."
        );

        AtMost(spec.Parallelism, MaxIndexes, "parallelism", report);
        AtMost(spec.MaxFailedIndexes, MaxIndexes, "maxFailedIndexes", report);
        report.If(
            spec.MaxFailedIndexes > spec.Completions,
            IndexedIncomplete,
            "maxFailedIndexes",
            $"maxFailedIndexes is greater than completions."
        );

        if (spec.Completions > MaxIndexes && spec.BackoffLimitPerIndex is not null)
        {
            report.If(
                spec.MaxFailedIndexes is null,
                IndexedIncomplete,
                "maxFailedIndexes",
                $"More than 100000 completions need maxFailedIndexes."
            );

            AtMost(spec.Parallelism, MaxParallelWithManyIndexes, "parallelism", report);
            AtMost(spec.MaxFailedIndexes, MaxParallelWithManyIndexes, "maxFailedIndexes", report);
        }
    }

    private static void AtMost(int? value, int most, string field, Report report)
    {
        report.If(value > most, IndexedIncomplete, field, $"{field} is {value}, more than {most}.");
    }

    private static void CheckReplacement(V1JobSpec spec, Report report)
    {
        if (spec.PodReplacementPolicy is not { } policy)
        {
            return;
        }

        if (spec.PodFailurePolicy is not null && policy != "Failed")
        {
            report.Add(ReplacementKnown, "podReplacementPolicy", $"podFailurePolicy needs Failed, not '{policy}'.");
        }
        else
        {
            report.OneOf(policy, ReplacementPolicies, ReplacementKnown, "podReplacementPolicy");
        }
    }

    [GeneratedRegex(
        @"\A[A-Za-z0-9/\-._~%!$&'()*+,;=:]+\z",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex UrlPath();
}
