using EksSpec.Isolation;
using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>The half of an isolation that node groups have: the taint that keeps others off, and the tags that tell of it.</summary>
internal sealed partial class IsolatedGroups : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        CheckTaints(group.Name, group.Taints, report);
        foreach (var (tag, value) in report.Each("tags", group.Tags))
        {
            CheckTag(tag, value, group, report);
        }
    }

    /// <summary>Looks at the taints of nodes, be they of a node group or of a pool.</summary>
    public static void CheckTaints(string? group, ValueList<NodeGroupTaint>? taints, Report report)
    {
        // An effect that nobody knows is reported by eksctl's own rule.
        var isSoft = taints.HasItems() && !taints.AsSpan().Exists(static taint => taint?.Effect != "PreferNoSchedule");
        report.If(
            isSoft,
            SoftTaintOnly,
            "taints[0].effect",
            $"'{group}' has {Tolerating.Text(taints![0])}: the scheduler avoids it, and uses it when in need."
        );
    }

    // The autoscaler plans an empty group by its tags: one that says something else starts nodes nobody can use, or none.
    private static void CheckTag(string tag, string value, NodeGroupBase group, Report report)
    {
        if (tag.StartsWith(AutoscalerTags.LabelPrefix, StringComparison.Ordinal))
        {
            var actual = Label(group.Labels, tag[AutoscalerTags.LabelPrefix.Length..], value);
            var differs = actual is not null;
            report.If(differs, AutoscalerTagDiffers, "", $"The tag of '{group.Name}' says '{value}', but {actual}.");
        }
        else if (tag.StartsWith(AutoscalerTags.TaintPrefix, StringComparison.Ordinal))
        {
            CheckTaint(tag[AutoscalerTags.TaintPrefix.Length..], value, group, report);
        }
    }

    // Labels that nodes get by themselves may be announced too; only what the group writes can be contradicted.
    private static string? Label(ValueMap<string>? labels, string key, string value)
    {
        var own = labels?.ContainsKey(key) == true ? key : Meant.Alike(key, [.. labels?.Keys ?? []]);
        return own is null || (own == key && labels![key] == value) ? null : $"its label is {own}={labels![own]}";
    }

    private static void CheckTaint(string key, string value, NodeGroupBase group, Report report)
    {
        NodeGroupTaint? other = null;
        foreach (var taint in group.Taints.Items())
        {
            // An effect that nobody knows is reported by eksctl's own rule, and then the tag has nothing to follow.
            if (taint?.Key == key && taint.Effect is not ("NoSchedule" or "PreferNoSchedule" or "NoExecute"))
            {
                return;
            }

            if (taint?.Key != key)
            {
                continue;
            }

            // There is one tag for a key: it can tell of one of several effects.
            if ($"{taint.Value}:{taint.Effect}" == value)
            {
                return;
            }

            other ??= taint;
        }

        var actual = other is null ? $"it has no taint with the key {key}" : $"its taint is {Tolerating.Text(other)}";
        var fix = other is null ? null : $"Write '{other.Value}:{other.Effect}' as its value.";
        report.Add(
            AutoscalerTagDiffers,
            "",
            $"The tag of '{group.Name}' says '{value}', but {actual}.",
            fix,
            other is null ? default : Mend.Text($"{other.Value}:{other.Effect}")
        );
    }
}
