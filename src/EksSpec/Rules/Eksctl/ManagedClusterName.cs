using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Kubernetes;

namespace EksSpec.Rules.Eksctl;

/// <summary>The name of a cluster with managed groups: it ends up in a label of their nodes.</summary>
internal sealed class ManagedClusterName : RuleGroup<ClusterConfig>
{
    private static readonly RuleInfo ClusterName = EksctlRule.Error(
        "EKS0275",
        "The name of a cluster with managed groups is no label value",
        "Use up to 63 letters, digits and '-', ending with a letter or digit.",
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata:\n  name: shop-\n  region: us-west-2\n"
            + Example.Managed
            + "minSize: 1\n",
        Example.Managed + "minSize: 1\n",
        "eksctl writes the name into the label " + NodeGroupLabels.ClusterNameLabel + " of the nodes."
    );

    public override IReadOnlyList<RuleInfo> Rules => [ClusterName];

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
