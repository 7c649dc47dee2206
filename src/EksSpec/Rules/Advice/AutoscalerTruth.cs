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
        var isPropagated = group.PropagateAsgTags == true;
        if (isPropagated)
        {
            CheckBudget(group, config, report);
        }

        // Karpenter and Auto Mode start nodes of their own; they need no tags.
        if (!NodeGroupSizes.Of(group).MayBeEmpty || config.Karpenter is not null || config.IsAutoMode())
        {
            return;
        }

        bool? mayDescribe = group is ManagedNodeGroup ? AutoscalerAccess.MayDescribe(config) : false;
        if (ImageFamily.IsWindows(group.AmiFamily))
        {
            CheckSystem(group, mayDescribe == true, report);
        }

        if (isPropagated && mayDescribe != true)
        {
            CheckEffects(group, report);
        }
        else if (mayDescribe != true)
        {
            CheckLabels(group, mayDescribe, report);
            CheckTaints(group, mayDescribe, report);
        }
    }

    // A template of a node has Linux unless a tag says something else: EKS itself is not asked for that.
    private static void CheckSystem(NodeGroupBase group, bool mayDescribe, Report report)
    {
        var arrives = group is NodeGroup || group.PropagateAsgTags == true;
        var knowsSystem =
            arrives
            && (
                group.Tags?.GetValueOrDefault(AutoscalerTags.System) == AutoscalerTags.Windows
                || group.Labels?.GetValueOrDefault(NodeLabels.Os) == AutoscalerTags.Windows
            );
        var knowsAddresses = (arrives || mayDescribe) && group.Tags?.ContainsKey(AutoscalerTags.Addresses) == true;
        var system = Tag(AutoscalerTags.System, AutoscalerTags.Windows);
        var addresses = AutoscalerTags.AddressesOf(group) is { } count ? Tag(AutoscalerTags.Addresses, count) : default;
        report.If(
            !knowsSystem,
            NoSystemTag,
            "amiFamily",
            $"'{group.Name}' may have no nodes, and no tag tells the autoscaler of {NodeLabels.Os}=windows: it takes the nodes for Linux and starts none for a pod of Windows.",
            arrives ? system.And(addresses) : system.And(addresses, Propagate)
        );
        report.If(
            knowsSystem && !knowsAddresses,
            NoSystemTag,
            "amiFamily",
            $"'{group.Name}' may have no nodes, and no tag tells the autoscaler of {AutoscalerTags.AddressResource}, which every pod of Windows asks for.",
            addresses
        );
    }

    private static void CheckLabels(NodeGroupBase group, bool? mayDescribe, Report report)
    {
        var isManaged = group is ManagedNodeGroup;
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
                        ? $"'{group.Name}' may have no nodes; its tag for {key} stays on the EKS group and never reaches the Auto Scaling group{Unless(mayDescribe)}."
                        : $"'{group.Name}' may have no nodes, and no tag tells the autoscaler of {key}={value}: it starts none for a pod that asks for that{Unless(mayDescribe)}.",
                    isGiven ? "Write propagateASGTags: true." : null,
                    isManaged ? Propagate : Tag(LabelTag + key, value),
                    mayDescribe is null ? Severity.Info : null
                );
            }
        }
    }

    private static void CheckTaints(NodeGroupBase group, bool? mayDescribe, Report report)
    {
        var isManaged = group is ManagedNodeGroup;
        foreach (var (i, taint) in Taints(group))
        {
            var isGiven = group.Tags?.ContainsKey(TaintTag + taint.Key) == true;
            if (isManaged || !isGiven)
            {
                report.Add(
                    NoTaintTag,
                    SpecPath.Root.Field("taints").Item(i),
                    isGiven
                        ? $"'{group.Name}' may have no nodes; its tag for {taint.Key} stays on the EKS group and never reaches the Auto Scaling group{Unless(mayDescribe)}."
                        : $"'{group.Name}' may have no nodes, and no tag tells the autoscaler of {taint.Key}={taint.Value}:{taint.Effect}{Unless(mayDescribe)}.",
                    isGiven ? "Write propagateASGTags: true beside the tag." : null,
                    isGiven ? Propagate
                        : isManaged ? Tag(taint).And(Propagate)
                        : Tag(taint),
                    mayDescribe is null ? Severity.Info : null
                );
            }
        }
    }

    private static string Unless(bool? mayDescribe) =>
        mayDescribe is null ? ", unless it may call eks:DescribeNodegroup, which the config doesn't say" : "";

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var (min, _, max) = NodeGroupSizes.Of(group);
        var isSeen =
            group.Iam?.WithAddonPolicies?.AutoScaler == true
            || group.Tags?.ContainsKey(Enabled) == true
            || config.Metadata?.Tags?.ContainsKey(Enabled) == true;
        report.If(
            max > min && !isSeen && AutoscalerAccess.IsFor(config),
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
}
