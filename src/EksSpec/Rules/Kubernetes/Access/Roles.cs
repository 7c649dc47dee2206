namespace EksSpec.Rules;

/// <summary>What a Role allows in its namespace.</summary>
internal sealed class Roles : RuleGroup<V1Role>
{
    public override void Check(V1Role subject, Report report) =>
        PolicyRules.Check(subject.Rules, namespaced: true, report);
}
