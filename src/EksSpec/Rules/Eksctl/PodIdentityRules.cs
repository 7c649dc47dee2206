namespace EksSpec.Rules;

/// <summary>The pod identities of the cluster: <c>iam.podIdentityAssociations</c>.</summary>
internal sealed partial class PodIdentityRules : RuleGroup<ClusterConfig>
{
    private static PodIdentityChecks Common =>
        field ??= new(
            NamespaceMissing,
            ServiceAccountMissing,
            NothingGranted,
            RoleAndPolicy,
            RoleAndPolicyArns,
            RoleAndWellKnown,
            PolicyNameAlone,
            PolicyNameSpelled
        );

    public override void Check(ClusterConfig subject, Report report)
    {
        using var at = report.At("iam");
        foreach (var identity in report.Each("podIdentityAssociations", subject.Iam?.PodIdentityAssociations))
        {
            Common.Check(identity, report);
        }
    }
}
