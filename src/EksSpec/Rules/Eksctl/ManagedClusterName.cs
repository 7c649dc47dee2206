namespace EksSpec.Rules;

/// <summary>The name of a cluster with managed groups: it ends up in a label of their nodes.</summary>
internal sealed partial class ManagedClusterName : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        if (
            subject.ManagedNodeGroups.HasItems()
            && KubernetesNames.LabelValueError(subject.Metadata?.Name ?? "") is { } error
        )
        {
            report.Add(ClusterName, "metadata.name", $"The name '{subject.Metadata?.Name}' {error}.");
        }
    }
}
