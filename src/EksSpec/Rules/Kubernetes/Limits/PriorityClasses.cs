namespace EksSpec.Rules;

/// <summary>Which pods go first.</summary>
internal sealed partial class PriorityClasses : RuleGroup<V1PriorityClass>
{
    private const int MaxValue = 1_000_000_000;
    private static readonly string[] Policies = ["Never", "PreemptLowerPriority"];

    public override void Check(V1PriorityClass subject, Report report)
    {
        var name = subject.Metadata?.Name ?? "";
        var isSystem = name.StartsWith("system-", StringComparison.Ordinal);
        var isForeign = isSystem && !IsKubernetesOwn(name, subject);
        report.If(isForeign, SystemName, "metadata.name", $"The name '{name}' begins with system-.");
        report.If(!isSystem && subject.Value > MaxValue, ValueTooHigh, "value", $"The value is {subject.Value}.");
        report.OneOf(subject.PreemptionPolicy ?? "Never", Policies, PreemptionKnown, "preemptionPolicy");
    }

    private static bool IsKubernetesOwn(string name, V1PriorityClass subject) =>
        subject.GlobalDefault != true
        && (name, subject.Value)
            is
                ("system-cluster-critical", 2_000_000_000)
                or
                ("system-node-critical", 2_000_001_000);
}
