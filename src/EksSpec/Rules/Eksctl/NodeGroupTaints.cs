namespace EksSpec.Rules;

/// <summary>The taints of the nodes.</summary>
internal sealed partial class NodeGroupTaints : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        var taints = group.Taints.Items();
        for (var i = 0; i < taints.Length; i++)
        {
            using (report.At("taints", i))
            {
                // An empty entry is a taint without anything to eksctl.
                Check(taints[i]?.Key ?? "", taints[i]?.Value ?? "", taints[i]?.Effect ?? "", report);
            }
        }
    }

    private static void Check(string key, string value, string effect, Report report)
    {
        if (key.Length == 0)
        {
            report.Add(NoKey, "key", "The taint has no key.");
        }
        else if (KubernetesNames.QualifiedNameError(key) is { } keyError)
        {
            report.Add(Key, "key", $"The key '{key}' {keyError}.");
        }

        report.Misspelled(KubernetesNames.LabelValueError(value), Value, "value", $"The value '{value}'");

        if (effect is not ("NoSchedule" or "PreferNoSchedule" or "NoExecute"))
        {
            report.Add(
                Effect,
                "effect",
                effect.Length == 0 ? $"The taint '{key}' has no effect." : $"'{effect}' is no effect."
            );
        }
    }
}
