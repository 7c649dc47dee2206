using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Isolation;
using EksSpec.Rules.Eksctl;

namespace EksSpec.Rules.Advice;

/// <summary>What the Cluster Autoscaler has to be told of a group that has no node to look at.</summary>
internal sealed class AutoscalerTruth : NodeGroupRules
{
    private const string Prefix = "k8s.io/cluster-autoscaler/";

    private const string LabelTag = AutoscalerTags.LabelPrefix;

    private const string TaintTag = AutoscalerTags.TaintPrefix;

    private const int MaxTags = 50;

    private const string Readme =
        "https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/cloudprovider/aws/README.md";

    private const string FromZero = "nodeGroups:\n- name: batch\n  minSize: 0\n  maxSize: 5\n  ";

    private static readonly RuleInfo NoLabelTag = AdviceRule.Warning(
        "EKS2010",
        "The autoscaler can't know a label of a group without nodes",
        "With no node to look at, the Cluster Autoscaler takes the labels from tags of the Auto Scaling group; without them it never starts a node for a pod that asks for the label. EKS does not copy the tags of a managed group to it, but eksctl does with propagateASGTags.",
        "Write the tag "
            + LabelTag
            + "<key> with the value of the label; for a managed group write propagateASGTags: true as well.",
        Readme,
        FromZero + "labels: {workload: batch}\n",
        FromZero + "labels: {workload: batch}\n  tags:\n    " + LabelTag + "workload: batch\n"
    );

    private static readonly RuleInfo NoTaintTag = AdviceRule.Warning(
        "EKS2011",
        "The autoscaler can't know a taint of a group without nodes",
        "With no node to look at, the Cluster Autoscaler takes the taints from tags of the Auto Scaling group; without them it starts nodes for pods that then can't run there.",
        "Write the tag " + TaintTag + "<key> with the value and the effect, such as true:NoSchedule.",
        Readme,
        FromZero + "taints: [{key: dedicated, value: batch, effect: NoSchedule}]\n",
        FromZero
            + "taints: [{key: dedicated, value: batch, effect: NoSchedule}]\n  tags:\n    "
            + TaintTag
            + "dedicated: batch:NoSchedule\n"
    );

    private static readonly RuleInfo NoEffect = AdviceRule.Warning(
        "EKS2012",
        "The autoscaler's tag of a taint has not its effect",
        "The tag must say value:Effect. eksctl's propagateASGTags writes the value alone, which the Cluster Autoscaler can't read as a taint.",
        "Write the tag yourself with the value and the effect, such as true:NoSchedule; eksctl lets it win.",
        Readme,
        FromZero + "propagateASGTags: true\n  taints: [{key: dedicated, value: batch, effect: NoSchedule}]\n",
        FromZero
            + "propagateASGTags: true\n  taints: [{key: dedicated, value: batch, effect: NoSchedule}]\n  tags:\n    "
            + TaintTag
            + "dedicated: batch:NoSchedule\n"
    );

    private static readonly RuleInfo Budget = AdviceRule.Warning(
        "EKS2013",
        "The tags of a group may not fit its Auto Scaling group",
        "An Auto Scaling group has room for 50 tags: yours, those of the cluster, one for each propagated label and taint, and some of eksctl and EKS.",
        "Propagate fewer labels, or drop tags.",
        "https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-quotas.html",
        Example.Managed
            + "propagateASGTags: true\n  labels:\n"
            + string.Concat(Enumerable.Range(1, 48).Select(i => $"    l{i}: x\n")),
        Example.Managed + "propagateASGTags: true\n  labels:\n    l1: x\n"
    );

    private static readonly RuleInfo Undiscovered = AdviceRule.Warning(
        "EKS2014",
        "The autoscaler does not find a self-managed group",
        "The Cluster Autoscaler finds groups by two tags. EKS sets them on managed groups; eksctl sets them on the others only with iam.withAddonPolicies.autoScaler.",
        "Write the tags " + Prefix + "enabled and " + Prefix + "<cluster>, or iam.withAddonPolicies.autoScaler: true.",
        Readme,
        "iam:\n  withOIDC: true\n  serviceAccounts:\n  - metadata: {name: cluster-autoscaler, namespace: kube-system}\n    wellKnownPolicies: {autoScaler: true}\n"
            + "nodeGroups:\n- name: workers\n  minSize: 1\n  maxSize: 5\n",
        "iam:\n  withOIDC: true\n  serviceAccounts:\n  - metadata: {name: cluster-autoscaler, namespace: kube-system}\n    wellKnownPolicies: {autoScaler: true}\n"
            + "nodeGroups:\n- name: workers\n  minSize: 1\n  maxSize: 5\n  tags:\n    "
            + Prefix
            + "enabled: \"true\"\n    "
            + Prefix
            + "shop: owned\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [NoLabelTag, NoTaintTag, NoEffect, Budget, Undiscovered];

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
