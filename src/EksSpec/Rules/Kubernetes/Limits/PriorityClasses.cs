namespace EksSpec.Rules;

/// <summary>Which pods go first.</summary>
internal sealed partial class PriorityClasses : RuleGroup<V1PriorityClass>
{
    private const int MaxValue = 1_000_000_000;

    public override void Check(V1PriorityClass subject, Report report)
    {
        var name = subject.Metadata?.Name ?? "";
        if (name.StartsWith("system-", StringComparison.Ordinal))
        {
            report.If(
                !IsKubernetesOwn(name, subject),
                SystemName,
                "metadata.name",
                $"The name '{name}' begins with system-."
            );
        }
        else if (subject.Value > MaxValue)
        {
            report.Add(ValueTooHigh, "value", $"The value is {subject.Value}.");
        }

        report.If(
            subject.PreemptionPolicy is not (null or "PreemptLowerPriority" or "Never"),
            PreemptionKnown,
            "preemptionPolicy",
            $"The policy is '{subject.PreemptionPolicy}'."
        );
    }

    private static bool IsKubernetesOwn(string name, V1PriorityClass subject) =>
        subject.GlobalDefault != true
        && (name, subject.Value)
            is
                ("system-cluster-critical", 2_000_000_000)
                or
                ("system-node-critical", 2_000_001_000);
}
