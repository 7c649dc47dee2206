using System.Globalization;

namespace EksSpec.Rules;

/// <summary>When a Job counts as done before all its pods are.</summary>
internal static partial class SuccessPolicies
{
    private const int MaxIndexesLength = 64 * 1024;

    /// <summary>Looks at the policy of a Job.</summary>
    public static void Check(V1JobSpec spec, int completions, Report report)
    {
        if (spec.SuccessPolicy is not { } policy)
        {
            return;
        }

        if (spec.CompletionMode != "Indexed")
        {
            report.Add(NeedsIndexed, "successPolicy", "successPolicy needs completionMode: Indexed.");
            return;
        }

        using var at = report.At("successPolicy");
        report.If(policy.Rules is not { Count: > 0 }, NeedsIndexed, "rules", $"There are no rules.");
        FailurePolicies.CheckCount(policy.Rules?.Count, "rules", report);
        foreach (var rule in report.Each("rules", policy.Rules))
        {
            CheckRule(rule, completions, report);
        }
    }

    private static void CheckRule(V1SuccessPolicyRule rule, int completions, Report report)
    {
        var (count, text) = (rule.SucceededCount, rule.SucceededIndexes);
        var indexes = text is null ? null : Count(text, completions);
        var isEmpty = count is null && text is null;
        var areWrong = text is not null && (indexes is null || text.Length > MaxIndexesLength);
        var isTooMany = count < 0 || count > completions || count > indexes;
        report.If(isEmpty, RuleWrong, "", $"The rule has neither succeededCount nor succeededIndexes.");
        report.If(areWrong, RuleWrong, "succeededIndexes", $"The indexes are not ascending numbers below completions.");
        report.If(isTooMany, RuleWrong, "succeededCount", $"{count} pods cannot succeed.");
    }

    // Numbers and ranges such as 0-2,5: ascending, and below the number of completions.
    private static long? Count(string text, int completions)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        var count = 0L;
        var last = -1;
        foreach (var part in text.Split(','))
        {
            var ends = part.Split('-');
            if (
                ends.Length > 2
                || !GoInteger.TryParse(ends[0], out int first)
                || !GoInteger.TryParse(ends[^1], out int end)
                || first <= last
                || end < first
                || (ends.Length == 2 && end == first)
                || end >= completions
            )
            {
                return null;
            }

            count += end - first + 1;
            last = end;
        }

        return count;
    }
}
