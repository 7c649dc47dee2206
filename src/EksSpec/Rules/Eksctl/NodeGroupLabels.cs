namespace EksSpec.Rules;

/// <summary>The labels of the nodes: those in the config, and those that eksctl adds to a managed group.</summary>
internal sealed partial class NodeGroupLabels : NodeGroupRules
{
    /// <summary>The label that holds the name of the cluster.</summary>
    internal const string ClusterNameLabel = "alpha.eksctl.io/cluster-name";

    private const string GroupNameLabel = "alpha.eksctl.io/nodegroup-name";

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
