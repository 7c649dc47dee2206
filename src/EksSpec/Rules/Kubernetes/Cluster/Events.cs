namespace EksSpec.Rules;

/// <summary>Events of the newer kind, which has the fields of the older one only to show it.</summary>
internal sealed partial class Events : RuleGroup<Eventsv1Event>
{
    private static readonly string[] Types = ["Normal", "Warning"];

    public override void Check(Eventsv1Event subject, Report report)
    {
        EventRules.Check(
            new(
                subject.Regarding,
                "regarding",
                subject.Metadata?.NamespaceProperty,
                subject.EventTime is not null,
                subject.ReportingController,
                "reportingController",
                subject.ReportingInstance,
                subject.Action,
                subject.Reason,
                subject.Note,
                "note"
            ),
            report
        );
        report.If(subject.EventTime is null, TimeNeeded, "eventTime", $"Nothing says when it happened.");
        report.OneOf(subject.Type ?? "", Types, TypeKnown, "type");
        CheckSeries(subject.Series, report);
        CheckOlder(subject, report);
    }

    private static void CheckSeries(Eventsv1EventSeries? series, Report report)
    {
        if (series is not null)
        {
            using var at = report.At("series");
            report.If(series.Count < 2, SeriesWrong, "count", $"It happened {series.Count} times, which is no series.");
            var isTimeless = series.LastObservedTime == default;
            report.If(isTimeless, SeriesWrong, "lastObservedTime", $"Nothing says when it happened last.");
        }
    }

    private static void CheckOlder(Eventsv1Event subject, Report report)
    {
        Forbid(subject.DeprecatedFirstTimestamp is not null, "deprecatedFirstTimestamp", report);
        Forbid(subject.DeprecatedLastTimestamp is not null, "deprecatedLastTimestamp", report);
        Forbid(subject.DeprecatedCount is not (null or 0), "deprecatedCount", report);
        var source = subject.DeprecatedSource;
        Forbid(
            !string.IsNullOrEmpty(source?.Component) || !string.IsNullOrEmpty(source?.Host),
            "deprecatedSource",
            report
        );
    }

    private static void Forbid(bool isSet, string field, Report report) =>
        report.If(isSet, OlderField, field, $"{field} is set.", Mend.Remove);
}
