namespace EksSpec.Rules;

/// <summary>The name of a cluster with managed groups: it ends up in a label of their nodes.</summary>
internal sealed partial class ManagedClusterName : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        var name = subject.Metadata?.Name;
        var error = subject.ManagedNodeGroups.HasItems() ? KubernetesNames.LabelValueError(name ?? "") : null;
        report.Misspelled(error, ClusterName, "metadata.name", $"The name '{name}'");
    }
}
