namespace EksSpec.Rules;

/// <summary>What a ClusterRole allows, or which others it is the sum of.</summary>
internal sealed partial class ClusterRoles : RuleGroup<V1ClusterRole>
{
    public override void Check(V1ClusterRole subject, Report report)
    {
        PolicyRules.Check(subject.Rules, namespaced: false, report);
        if (subject.AggregationRule is not { } sum)
        {
            return;
        }

        using var at = report.At("aggregationRule");
        var isEmpty = sum.ClusterRoleSelectors is not { Count: > 0 };
        report.If(isEmpty, SelectorsNeeded, "clusterRoleSelectors", $"The aggregation rule selects nothing.");
        foreach (var selector in report.Each("clusterRoleSelectors", sum.ClusterRoleSelectors))
        {
            LabelSelectors.Check(selector, report);
        }
    }
}
