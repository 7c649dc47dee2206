namespace EksSpec.Rules;

/// <summary>Who gets which role in a namespace.</summary>
internal sealed class RoleBindings : RuleGroup<V1RoleBinding>
{
    public override void Check(V1RoleBinding subject, Report report) =>
        Bindings.Check(subject.RoleRef, subject.Subjects, namespaced: true, report);
}
