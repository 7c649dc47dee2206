namespace EksSpec.Rules;

/// <summary>Who gets which role in the whole cluster.</summary>
internal sealed class ClusterRoleBindings : RuleGroup<V1ClusterRoleBinding>
{
    public override void Check(V1ClusterRoleBinding subject, Report report) =>
        Bindings.Check(subject.RoleRef, subject.Subjects, namespaced: false, report);
}
