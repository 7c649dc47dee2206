using EksSpec.Eksctl;

namespace EksSpec.Import;

/// <summary>Recognises isolations: a label and a taint of a node group that are one decision.</summary>
internal static class Isolations
{
    private static readonly Lazy<(string Code, NodeIsolation Isolation)[]> Known = new(() =>
        [
            ("NodeIsolation.Ec2Spot", NodeIsolation.Ec2Spot),
            ("NodeIsolation.EksSpot", NodeIsolation.EksSpot),
            ("NodeIsolation.Arm64", NodeIsolation.Arm64),
            ("NodeIsolation.NvidiaGpu", NodeIsolation.NvidiaGpu),
            ("NodeIsolation.Windows", NodeIsolation.Windows),
        ]
    );

    /// <summary>The isolations that a node group may have, each with its C#.</summary>
    public static IEnumerable<(string Code, Func<NodeIsolation> Isolation)> Of(NodeGroupBase group)
    {
        var taints = group.Taints ?? [];
        foreach (var (code, isolation) in Known.Value.Where(known => IsOn(known.Isolation, group, taints)))
        {
            yield return (code, () => isolation);
        }

        foreach (var taint in taints.Where(taint => IsKeeping(taint.Effect)))
        {
            if (LabelFor(taint, group.Labels ?? ValueMap<string>.Empty) is var (key, value))
            {
                yield return Between(key, value, taint);
            }
        }
    }

    private static bool IsOn(NodeIsolation isolation, NodeGroupBase group, ValueList<NodeGroupTaint> taints) =>
        isolation.Taints.All(taints.Contains)
        && isolation.Labels.All(label => group.Labels?.GetValueOrDefault(label.Key) == label.Value)
        && (isolation.Purchase != PurchaseOption.Spot || group is ManagedNodeGroup { Spot: true } or NodeGroup);

    private static bool IsKeeping(string? effect) =>
        effect is nameof(TaintEffect.NoSchedule) or nameof(TaintEffect.NoExecute);

    // The label of the taint's own key, else the only one there is.
    private static (string Key, string Value)? LabelFor(NodeGroupTaint taint, ValueMap<string> labels) =>
        labels.TryGetValue(taint.Key ?? "", out var own) ? (taint.Key!, own)
        : labels.Count == 1 ? (labels.Keys.First(), labels.Values.First())
        : null;

    private static (string, Func<NodeIsolation>) Between(string key, string value, NodeGroupTaint taint)
    {
        var (taintKey, taintValue) = (taint.Key ?? "", taint.Value ?? "");
        var effect = Enum.Parse<TaintEffect>(taint.Effect!);
        if ((key, value) == (taintKey, taintValue) && effect == TaintEffect.NoSchedule)
        {
            return key switch
            {
                "team" => ($"NodeIsolation.ForTeam({Args.Of(value)})", () => NodeIsolation.ForTeam(value)),
                "environment" => (
                    $"NodeIsolation.ForEnvironment({Args.Of(value)})",
                    () => NodeIsolation.ForEnvironment(value)
                ),
                _ => ($"NodeIsolation.Dedicated({Args.Of(key, value)})", () => NodeIsolation.Dedicated(key, value)),
            };
        }

        var more = effect == TaintEffect.NoSchedule ? "" : $", {Args.Flags(effect)}";
        return (
            $"NodeIsolation.Of({Args.Of(key, value, taintKey, taintValue)}{more})",
            () => NodeIsolation.Of(key, value, taintKey, taintValue, effect)
        );
    }
}
