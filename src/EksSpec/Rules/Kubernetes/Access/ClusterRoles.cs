using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Access;

/// <summary>What a ClusterRole allows, or which others it is the sum of.</summary>
internal sealed class ClusterRoles : RuleGroup<V1ClusterRole>
{
    private const string Head =
        "apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: { name: sum }\n";

    private static readonly RuleInfo SelectorsNeeded = KubernetesRule.Error(
        "EKS3825",
        "The aggregation rule of a ClusterRole has no selectors",
        "Write the labels of the roles it is the sum of, or remove aggregationRule.",
        Head + "aggregationRule: {}\n",
        Head + "aggregationRule: { clusterRoleSelectors: [{ matchLabels: { sum: \"true\" } }] }\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [.. PolicyRules.All, SelectorsNeeded];

    public override void Check(V1ClusterRole subject, Report report)
    {
        PolicyRules.Check(subject.Rules, namespaced: false, report);
        if (subject.AggregationRule is not { } sum)
        {
            return;
        }

        using var at = report.At("aggregationRule");
        if (sum.ClusterRoleSelectors is not { Count: > 0 })
        {
            report.Add(SelectorsNeeded, "clusterRoleSelectors", "The aggregation rule selects nothing.");
        }

        for (var i = 0; i < sum.ClusterRoleSelectors?.Count; i++)
        {
            using var item = report.At("clusterRoleSelectors", i);
            LabelSelectors.Check(sum.ClusterRoleSelectors[i] ?? new(), report);
        }
    }
}
