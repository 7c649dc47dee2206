namespace EksSpec.Rules;

/// <summary>The labels of the nodes: those in the config, and those that eksctl adds to a managed group.</summary>
internal sealed partial class NodeGroupLabels : NodeGroupRules
{
    private const string ClusterNameLabel = "alpha.eksctl.io/cluster-name";
    private const string GroupNameLabel = "alpha.eksctl.io/nodegroup-name";

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        foreach (var (key, value) in report.Each("labels", group.Labels))
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
        var error = KubernetesNames.LabelValueError(group.Name ?? "");
        report.Misspelled(error, GroupName, "name", $"The name '{group.Name}'");
    }

    private static void Check(string key, string value, Report report)
    {
        if (key.AsSpan().Count('/') > 1)
        {
            report.Add(Slashes, "", $"The key '{key}' has more than one '/'.");
        }
        else if (KubernetesNames.QualifiedNameError(key) is { } error)
        {
            report.Add(Key, "", $"The key '{key}' {error}.");
        }
        else if (ReservedNodeLabels.IsReserved(key))
        {
            report.Add(Reserved, "", $"No kubelet may set '{key}' on its own node.");
        }

        report.Misspelled(KubernetesNames.LabelValueError(value), Value, "", $"The value '{value}' of '{key}'");
    }
}
