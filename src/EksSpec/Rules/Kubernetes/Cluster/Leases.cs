namespace EksSpec.Rules;

/// <summary>Who leads, and for how long.</summary>
internal sealed partial class Leases : RuleGroup<V1Lease>
{
    public override void Check(V1Lease subject, Report report)
    {
        using var at = report.At("spec");
        var (seconds, transitions) = (subject.Spec?.LeaseDurationSeconds, subject.Spec?.LeaseTransitions);
        report.If(seconds <= 0, NumberFits, "leaseDurationSeconds", $"The lease lasts {seconds} seconds.");
        report.If(transitions < 0, NumberFits, "leaseTransitions", $"The lease changed hands {transitions} times.");
    }
}
