namespace EksSpec.Rules;

/// <summary>That a pod shall run on a node.</summary>
internal sealed partial class PodBindings : RuleGroup<V1Binding>
{
    private static readonly string[] Kinds = ["Node"];

    public override void Check(V1Binding subject, Report report)
    {
        using var at = report.At("target");
        report.OneOfIfSet(subject.Target?.Kind, Kinds, TargetWrong, "kind");
        report.Required(subject.Target?.Name, TargetWrong, "name");
    }
}
