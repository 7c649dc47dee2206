using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Kubernetes;

namespace EksSpec.Rules.Eksctl;

/// <summary>The labels of the nodes: those in the config, and those that eksctl adds to a managed group.</summary>
internal sealed class NodeGroupLabels : NodeGroupRules
{
    /// <summary>The label that holds the name of the cluster.</summary>
    internal const string ClusterNameLabel = "alpha.eksctl.io/cluster-name";

    private const string GroupNameLabel = "alpha.eksctl.io/nodegroup-name";

    private const string Labels = Example.Managed + "labels:\n    ";

    private static readonly RuleInfo Slashes = EksctlRule.Error(
        "EKS0221",
        "The key of a label has more than one '/'",
        "Use [prefix/]name.",
        Labels + "example.com/team/shop: blue\n",
        Labels + "example.com/team-shop: blue\n"
    );

    private static readonly RuleInfo Key = EksctlRule.Error(
        "EKS0222",
        "The key of a label is no qualified name",
        "Use [prefix/]name of letters, digits, '-', '_' and '.', beginning and ending with a letter or digit.",
        Labels + "-team: blue\n",
        Labels + "team: blue\n"
    );

    private static readonly RuleInfo Value = EksctlRule.Error(
        "EKS0223",
        "The value of a label is no label value",
        "Use up to 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit.",
        Labels + "spotInstance: \"true:NoSchedule\"\n",
        Labels + "spotInstance: \"true\"\n",
        "A taint's 'value:Effect' is the usual slip: a label has no effect."
    );

    private static readonly RuleInfo Reserved = EksctlRule.Error(
        "EKS0224",
        "The key of a label belongs to Kubernetes",
        "Use a prefix of your own, or one below node.kubernetes.io.",
        Labels + "node-role.kubernetes.io/worker: \"\"\n",
        Labels + "example.com/role: worker\n",
        "A kubelet may not give itself labels below kubernetes.io and k8s.io, except those it is known for."
    );

    private static readonly RuleInfo GroupName = EksctlRule.Error(
        "EKS0274",
        "The name of a managed group is no label value",
        "Use up to 63 letters, digits, '-', '_' and '.', beginning and ending with a letter or digit.",
        "managedNodeGroups:\n- name: workers-\n",
        "managedNodeGroups:\n- name: workers\n",
        "eksctl writes the name into the label " + GroupNameLabel + " of the nodes."
    );

    public override IReadOnlyList<RuleInfo> Rules => [Slashes, Key, Value, Reserved, GroupName];

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        foreach (var (key, value) in group.Labels.Items())
        {
            // eksctl overwrites these two of a managed group before it looks at them.
            if (group is not ManagedNodeGroup || key is not (ClusterNameLabel or GroupNameLabel))
            {
                Check(key, value ?? "", report);
            }
        }
    }

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        if (KubernetesNames.LabelValueError(group.Name ?? "") is { } nameError)
        {
            report.Add(GroupName, "name", $"The name '{group.Name}' {nameError}.");
        }
    }

    private static void Check(string key, string value, Report report)
    {
        if (key.AsSpan().Count('/') > 1)
        {
            report.Add(Slashes, PathOf(key), $"The key '{key}' has more than one '/'.");
        }
        else if (KubernetesNames.QualifiedNameError(key) is { } keyError)
        {
            report.Add(Key, PathOf(key), $"The key '{key}' {keyError}.");
        }
        else if (ReservedNodeLabels.IsReserved(key))
        {
            report.Add(Reserved, PathOf(key), $"No kubelet may set '{key}' on its own node.");
        }

        if (KubernetesNames.LabelValueError(value) is { } valueError)
        {
            report.Add(Value, PathOf(key), $"The value '{value}' of '{key}' {valueError}.");
        }
    }

    private static SpecPath PathOf(string key) => SpecPath.Parse("labels").Entry(key);
}
