namespace EksSpec.Rules;

/// <summary>The pod identities of the cluster: <c>iam.podIdentityAssociations</c>.</summary>
internal sealed partial class PodIdentityRules : RuleGroup<ClusterConfig>
{
    private static PodIdentityChecks Common =>
        field ??= new()
        {
            NamespaceMissing = NamespaceMissing,
            ServiceAccountMissing = ServiceAccountMissing,
            NothingGranted = NothingGranted,
            RoleAndPolicy = RoleAndPolicy,
            RoleAndPolicyArns = RoleAndPolicyArns,
            RoleAndWellKnown = RoleAndWellKnown,
        };

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        var identities = subject.Iam?.PodIdentityAssociations;
        if (!identities.HasItems())
        {
            return;
        }

        using var at = report.At("iam");
        foreach (var identity in report.Each("podIdentityAssociations", identities))
        {
            Common.Check(identity, report);
            if (!identity.PermissionPolicyName.IsSet())
            {
                continue;
            }

            if (!identity.PermissionPolicy.HasItems())
            {
                report.Add(
                    PolicyNameAlone,
                    "permissionPolicyName",
                    $"'{identity.PermissionPolicyName}' names a policy that isn't there."
                );
            }
            else if (!PodIdentityChecks.HasLetterOrDigit(identity.PermissionPolicyName))
            {
                report.Add(
                    PolicyNameSpelled,
                    "permissionPolicyName",
                    $"The policy name '{identity.PermissionPolicyName}' has no letter or digit."
                );
            }
        }
    }
}
