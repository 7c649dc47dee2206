namespace EksSpec.Rules;

/// <summary>Events of the older kind.</summary>
internal sealed class CoreEvents : RuleGroup<Corev1Event>
{
    public override void Check(Corev1Event subject, Report report) =>
        EventRules.Check(
            new(
                subject.InvolvedObject,
                "involvedObject",
                subject.Metadata?.NamespaceProperty,
                subject.EventTime is not null,
                subject.ReportingComponent,
                "reportingComponent",
                subject.ReportingInstance,
                subject.Action,
                subject.Reason,
                subject.Message,
                "message"
            ),
            report
        );
}
