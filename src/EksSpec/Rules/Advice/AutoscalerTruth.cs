using EksSpec.Eksctl;
using EksSpec.Isolation;

namespace EksSpec.Rules;

/// <summary>What the Cluster Autoscaler has to be told of a group that has no node to look at.</summary>
internal sealed partial class AutoscalerTruth : NodeGroupRules
{
    private const string Prefix = "k8s.io/cluster-autoscaler/";

    private const string LabelTag = AutoscalerTags.LabelPrefix;

    private const string TaintTag = AutoscalerTags.TaintPrefix;

    private const int MaxTags = 50;

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        CheckBudget(group, config, report);
        var sizes = NodeGroupSizes.Of(group);
        // Karpenter and Auto Mode start nodes of their own; they need no tags.
        if (sizes.Min > 0 || sizes.Max <= 0 || config.Karpenter is not null || config.IsAutoMode())
        {
            return;
        }

        var isManaged = group is ManagedNodeGroup;
        var propagates = group.PropagateAsgTags == true;
        foreach (var (key, value) in group.Labels.Items())
        {
            if (!propagates && (isManaged || !IsTag(group, LabelTag + key, value ?? "")))
            {
                var lost = isManaged && IsTag(group, LabelTag + key, value ?? "");
                report.Add(
                    NoLabelTag,
                    SpecPath.Parse("labels").Entry(key),
                    lost
                        ? $"'{group.Name}' may have no nodes; its tag for {key} stays on the EKS group and never reaches the Auto Scaling group."
                        : $"'{group.Name}' may have no nodes, and no tag tells the autoscaler of {key}={value}.",
                    lost ? "Write propagateASGTags: true." : null
                );
            }
        }

        var taints = group.Taints.Items();
        for (var i = 0; i < taints.Length; i++)
        {
            if (taints[i] is { } taint && taint.Effect is "NoSchedule" or "NoExecute")
            {
                CheckTaint(group, taints[i], i, report);
            }
        }
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var sizes = NodeGroupSizes.Of(group);
        if (
            sizes.Max > sizes.Min
            && group.Iam?.WithAddonPolicies?.AutoScaler != true
            && !(group.Tags?.ContainsKey(Prefix + "enabled") == true)
            && config.Metadata?.Tags?.ContainsKey(Prefix + "enabled") != true
            && RunsAutoscaler(config)
        )
        {
            report.Add(
                Undiscovered,
                "tags",
                $"'{group.Name}' may grow from {sizes.Min} to {sizes.Max} nodes, but the autoscaler does not see it."
            );
        }
    }

    private static void CheckTaint(NodeGroupBase group, NodeGroupTaint taint, int index, Report report)
    {
        var wanted = $"{taint.Value}:{taint.Effect}";
        var tag = TaintTag + taint.Key;
        string? given = null;
        var isGiven = group.Tags?.TryGetValue(tag, out given) == true;
        var reaches = group is not ManagedNodeGroup || group.PropagateAsgTags == true;
        // There is one tag for a key: it can tell of one of several effects.
        var isRight =
            isGiven
            && group.Taints!.Any(other => other?.Key == taint.Key && given == $"{other?.Value}:{other?.Effect}");
        if (isRight && reaches)
        {
            return;
        }

        var path = $"taints[{index}]";
        if (isGiven && !isRight)
        {
            report.Add(
                NoEffect,
                SpecPath.Parse("tags").Entry(tag),
                $"The tag says '{given}', not '{wanted}'.",
                $"Write '{wanted}' as its value."
            );
        }
        else if (isGiven)
        {
            report.Add(
                NoTaintTag,
                path,
                $"'{group.Name}' may have no nodes; its tag for {taint.Key} stays on the EKS group and never reaches the Auto Scaling group.",
                "Write propagateASGTags: true beside the tag."
            );
        }
        else if (group.PropagateAsgTags == true)
        {
            report.Add(NoEffect, path, $"propagateASGTags says '{taint.Value}' of {taint.Key}, not '{wanted}'.");
        }
        else
        {
            report.Add(
                NoTaintTag,
                path,
                $"'{group.Name}' may have no nodes, and no tag tells the autoscaler of {taint.Key}={wanted}."
            );
        }
    }

    private static void CheckBudget(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (group.PropagateAsgTags != true)
        {
            return;
        }

        // A tag that is written counts once, even where it replaces a generated one.
        HashSet<string> tags = new(StringComparer.Ordinal);
        tags.UnionWith(config.Metadata?.Tags?.Keys ?? []);
        tags.UnionWith(group.Tags?.Keys ?? []);
        foreach (var (key, _) in group.Labels.Items())
        {
            tags.Add(LabelTag + key);
        }

        foreach (var taint in group.Taints.Items())
        {
            tags.Add(TaintTag + taint?.Key);
        }

        // Two labels of eksctl, the name, the owner, and the two by which the group is found.
        var count = tags.Count + 6;
        if (count > MaxTags)
        {
            report.Add(
                Budget,
                "propagateASGTags",
                $"'{group.Name}' comes to about {count} tags; there is room for {MaxTags}."
            );
        }
    }

    private static bool IsTag(NodeGroupBase group, string tag, string value) =>
        group.Tags?.TryGetValue(tag, out var given) == true && given == value;

    private static bool RunsAutoscaler(ClusterConfig config)
    {
        foreach (var account in (config.Iam?.ServiceAccounts).Items())
        {
            if (account?.WellKnownPolicies?.AutoScaler == true || account?.Metadata?.Name == "cluster-autoscaler")
            {
                return true;
            }
        }

        foreach (var association in (config.Iam?.PodIdentityAssociations).Items())
        {
            if (
                association?.WellKnownPolicies?.AutoScaler == true
                || association?.ServiceAccountName == "cluster-autoscaler"
            )
            {
                return true;
            }
        }

        foreach (var group in config.NodeGroups.Items())
        {
            if (group?.Iam?.WithAddonPolicies?.AutoScaler == true)
            {
                return true;
            }
        }

        return false;
    }
}
