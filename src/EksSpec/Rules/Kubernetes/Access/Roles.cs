using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Access;

/// <summary>What a Role allows in its namespace.</summary>
internal sealed class Roles : RuleGroup<V1Role>
{
    public override IReadOnlyList<RuleInfo> Rules => PolicyRules.All;

    public override void Check(V1Role subject, Report report) =>
        PolicyRules.Check(subject.Rules, namespaced: true, report);
}
