using EksSpec.Isolation;

namespace EksSpec.Rules;

/// <summary>What the Cluster Autoscaler has to be told of a group that has no node to look at.</summary>
internal sealed partial class AutoscalerTruth : NodeGroupRules
{
    private const string Enabled = "k8s.io/cluster-autoscaler/enabled";
    private const string LabelTag = AutoscalerTags.LabelPrefix;
    private const string TaintTag = AutoscalerTags.TaintPrefix;

    private static readonly Mend Propagate = Mend.Value(true).At("propagateASGTags");

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (group.PropagateAsgTags == true)
        {
            CheckBudget(group, config, report);
            CheckEffects(group, report);
            return;
        }

        var sizes = NodeGroupSizes.Of(group);
        // Karpenter and Auto Mode start nodes of their own; they need no tags.
        if (sizes.Min > 0 || sizes.Max <= 0 || config.Karpenter is not null || config.IsAutoMode())
        {
            return;
        }

        var isManaged = group is ManagedNodeGroup;
        if (isManaged && MayDescribe(config))
        {
            return;
        }

        foreach (var (key, value) in group.Labels.Items())
        {
            // What a written tag says is judged by another rule.
            var isGiven = group.Tags?.ContainsKey(LabelTag + key) == true;
            if (isManaged || !isGiven)
            {
                report.Add(
                    NoLabelTag,
                    SpecPath.Root.Field("labels").Entry(key),
                    isGiven
                        ? $"'{group.Name}' may have no nodes; its tag for {key} stays on the EKS group and never reaches the Auto Scaling group."
                        : $"'{group.Name}' may have no nodes, and no tag tells the autoscaler of {key}={value}.",
                    isGiven ? "Write propagateASGTags: true." : null,
                    isManaged ? Propagate : Tag(LabelTag + key, value)
                );
            }
        }

        foreach (var (i, taint) in Taints(group))
        {
            var isGiven = group.Tags?.ContainsKey(TaintTag + taint.Key) == true;
            if (isManaged || !isGiven)
            {
                report.Add(
                    NoTaintTag,
                    SpecPath.Root.Field("taints").Item(i),
                    isGiven
                        ? $"'{group.Name}' may have no nodes; its tag for {taint.Key} stays on the EKS group and never reaches the Auto Scaling group."
                        : $"'{group.Name}' may have no nodes, and no tag tells the autoscaler of {taint.Key}={taint.Value}:{taint.Effect}.",
                    isGiven ? "Write propagateASGTags: true beside the tag." : null,
                    isGiven ? Propagate
                        : isManaged ? Tag(taint).And(Propagate)
                        : Tag(taint)
                );
            }
        }
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var (min, _, max) = NodeGroupSizes.Of(group);
        var isSeen =
            group.Iam?.WithAddonPolicies?.AutoScaler == true
            || group.Tags?.ContainsKey(Enabled) == true
            || config.Metadata?.Tags?.ContainsKey(Enabled) == true;
        report.If(
            max > min && !isSeen && RunsAutoscaler(config),
            Undiscovered,
            "tags",
            $"'{group.Name}' may grow from {min} to {max} nodes, but the autoscaler does not see it."
        );
    }

    // eksctl drops the effect of a taint that it propagates, and the autoscaler can't read what is left.
    private static void CheckEffects(NodeGroupBase group, Report report)
    {
        foreach (var (i, taint) in Taints(group))
        {
            if (group.Tags?.ContainsKey(TaintTag + taint.Key) != true)
            {
                report.Add(
                    NoEffect,
                    SpecPath.Root.Field("taints").Item(i),
                    $"propagateASGTags says '{taint.Value}' of {taint.Key}, not '{taint.Value}:{taint.Effect}'.",
                    mend: Tag(taint)
                );
            }
        }
    }

    // One tag for a key can tell of one effect only: of a second, somebody has to decide.
    private static Mend Tag(NodeGroupTaint taint) => Tag(TaintTag + taint.Key, $"{taint.Value}:{taint.Effect}");

    private static Mend Tag(string key, string value) => Mend.Text(value).At(SpecPath.Root.Field("tags").Entry(key));

    private static IEnumerable<(int Index, NodeGroupTaint Taint)> Taints(NodeGroupBase group)
    {
        for (var i = 0; i < group.Taints?.Count; i++)
        {
            if (group.Taints[i] is { Effect: "NoSchedule" or "NoExecute" } taint)
            {
                yield return (i, taint);
            }
        }
    }

    private static void CheckBudget(NodeGroupBase group, ClusterConfig config, Report report)
    {
        // What is too much for eksctl alone, it refuses itself.
        if (group is NodeGroup own && PropagatedTags.CountOf(own) > PropagatedTags.Most)
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
        report.If(
            count > PropagatedTags.Most,
            Budget,
            "propagateASGTags",
            $"'{group.Name}' comes to about {count} tags; there is room for {PropagatedTags.Most}."
        );
    }

    // With this policy the autoscaler asks EKS for the labels and taints of a managed group.
    private static bool MayDescribe(ClusterConfig config) =>
        (config.Iam?.ServiceAccounts).Items().Exists(account => account?.WellKnownPolicies?.AutoScaler == true)
        || (config.Iam?.PodIdentityAssociations)
            .Items()
            .Exists(identity => identity?.WellKnownPolicies?.AutoScaler == true);

    private static bool RunsAutoscaler(ClusterConfig config) =>
        (config.Iam?.ServiceAccounts).Items().Exists(IsForAutoscaler)
        || (config.Iam?.PodIdentityAssociations).Items().Exists(IsForAutoscaler)
        || config.NodeGroups.Items().Exists(group => group?.Iam?.WithAddonPolicies?.AutoScaler == true);

    private static bool IsForAutoscaler(ClusterIamServiceAccount? account) =>
        account is { WellKnownPolicies.AutoScaler: true } or { Metadata.Name: "cluster-autoscaler" };

    private static bool IsForAutoscaler(PodIdentityAssociation? identity) =>
        identity is { WellKnownPolicies.AutoScaler: true } or { ServiceAccountName: "cluster-autoscaler" };
}
