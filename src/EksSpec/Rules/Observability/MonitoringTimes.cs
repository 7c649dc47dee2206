namespace EksSpec.Rules;

/// <summary>Durations in the objects of the Prometheus operator.</summary>
internal static partial class MonitoringTimes
{
    /// <summary>Looks at a field.</summary>
    /// <returns>How long it says, in milliseconds; <see langword="null"/> where it says nothing, or nothing that can be read.</returns>
    public static double? Check(InlineDocument holder, string field, Report report)
    {
        // A template's mark says what somebody else puts there.
        if (holder[field]?.Scalar is not { Length: > 0 } text || text.Contains('$', StringComparison.Ordinal))
        {
            return null;
        }

        var milliseconds = PrometheusDuration.Milliseconds(text);
        report.If(milliseconds is null, NoDuration, field, $"'{text}' is no duration.");
        return milliseconds;
    }
}
