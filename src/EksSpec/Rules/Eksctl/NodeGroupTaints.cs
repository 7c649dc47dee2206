namespace EksSpec.Rules;

/// <summary>The taints of the nodes.</summary>
internal sealed partial class NodeGroupTaints : NodeGroupRules
{
    private static readonly string[] Effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        // An empty entry is a taint without anything to eksctl.
        foreach (var taint in report.Each("taints", group.Taints))
        {
            Check(taint.Key ?? "", taint.Value ?? "", taint.Effect ?? "", report);
        }
    }

    private static void Check(string key, string value, string effect, Report report)
    {
        var keyError = key.Length == 0 ? null : KubernetesNames.QualifiedNameError(key);
        report.If(key.Length == 0, NoKey, "key", $"The taint has no key.");
        report.Misspelled(keyError, Key, "key", $"The key '{key}'");
        report.Misspelled(KubernetesNames.LabelValueError(value), Value, "value", $"The value '{value}'");

        var isEffect = Effects.Contains(effect);
        report.If(effect.Length == 0, Effect, "effect", $"The taint '{key}' has no effect.");
        report.If(
            effect.Length > 0 && !isEffect,
            Effect,
            "effect",
            $"'{effect}' is no effect.",
            Mend.Word(effect, Effects)
        );
    }
}
