namespace EksSpec.Rules;

/// <summary>What a Job does when one of its pods fails.</summary>
internal static partial class FailurePolicies
{
    private const int MaxRules = 20;

    private const int MaxExitCodes = 255;

    private static readonly string[] Actions = ["Count", "FailIndex", "FailJob", "Ignore"];

    private static readonly string[] Operators = ["In", "NotIn"];

    private static readonly string[] Statuses = ["False", "True", "Unknown"];

    /// <summary>Looks at the policy of a Job.</summary>
    public static void Check(V1JobSpec spec, Report report)
    {
        if (spec.PodFailurePolicy is not { } policy)
        {
            return;
        }

        using var at = report.At("podFailurePolicy");
        CheckCount(policy.Rules?.Count, "rules", report);
        foreach (var rule in report.Each("rules", policy.Rules))
        {
            CheckRule(rule, spec, report);
        }
    }

    /// <summary>Reports more rules than a policy may have.</summary>
    public static void CheckCount(int? count, string field, Report report) =>
        report.If(count > MaxRules, TooMany, field, $"There are {count}.");

    private static void CheckRule(V1PodFailurePolicyRule rule, V1JobSpec spec, Report report)
    {
        report.OneOf(rule.Action ?? "", Actions, ActionKnown, "action");
        var isIncomplete = rule.Action == "FailIndex" && spec.BackoffLimitPerIndex is null;
        report.If(isIncomplete, ActionKnown, "action", $"FailIndex needs backoffLimitPerIndex.");
        var (hasCodes, hasConditions) = (rule.OnExitCodes is not null, rule.OnPodConditions is { Count: > 0 });
        var isOne = hasCodes != hasConditions;
        report.If(!isOne, OneCondition, "", $"Exactly one of onExitCodes and onPodConditions is needed.");
        if (rule.OnExitCodes is { } codes)
        {
            using var at = report.At("onExitCodes");
            CheckExitCodes(codes, spec.Template?.Spec, report);
        }

        CheckCount(rule.OnPodConditions?.Count, "onPodConditions", report);
        foreach (var condition in report.Each("onPodConditions", rule.OnPodConditions))
        {
            report.QualifiedName(condition.Type ?? "", ConditionWrong, "type");
            report.OneOf(PodContext.OrDefault(condition.Status, "True"), Statuses, ConditionWrong, "status");
        }
    }

    private static void CheckExitCodes(V1PodFailurePolicyOnExitCodesRequirement codes, V1PodSpec? pod, Report report)
    {
        report.OneOf(codes.OperatorProperty ?? "", Operators, ExitCodesWrong, "operator");
        var isUnknown = codes.ContainerName is { } name && !HasContainer(pod, name);
        report.If(isUnknown, ContainerUnknown, "containerName", $"The pods have no container '{codes.ContainerName}'.");
        var values = codes.Values ?? [];
        var isCounted = values.Count is > 0 and <= MaxExitCodes;
        report.If(!isCounted, ExitCodesWrong, "values", $"There are {values.Count} exit codes.");
        var seen = new HashSet<int>();
        var ordered = values.SequenceEqual(values.Order());
        for (var i = 0; i < values.Count; i++)
        {
            using var at = report.At("values", i);
            report.If(values[i] == 0 && codes.OperatorProperty == "In", ExitCodesWrong, "", $"0 means success.");
            report.If(
                !seen.Add(values[i]),
                ExitCodesWrong,
                "",
                $"{values[i]} stands twice.",
                ordered ? Mend.Remove : default
            );
        }

        var mend = ordered ? default : Mend.Value(Sorted(values));
        report.If(!ordered, ExitCodesWrong, "values", $"The exit codes are not in ascending order.", mend);
    }

    private static InlineDocument Sorted(IEnumerable<int> codes) =>
        InlineDocument.OfList(codes.Distinct().Order().Select(code => (InlineDocument)code).ToValueList());

    private static bool HasContainer(V1PodSpec? pod, string name) =>
        pod is not null && pod.AllContainers().Any(place => place.Name == name && place.Field != "ephemeralContainers");
}
