namespace EksSpec.Rules;

/// <summary>The pod identities of add-ons: <c>addons[].podIdentityAssociations</c>.</summary>
internal sealed partial class AddonPodIdentityRules : RuleGroup<ClusterConfig>
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
        var addons = subject.Addons.Items();
        for (var i = 0; i < addons.Length; i++)
        {
            var identities = addons[i]?.PodIdentityAssociations;
            if (!identities.HasItems())
            {
                continue;
            }

            using var at = report.At("addons", i);
            report.If(
                string.Equals(addons[i].Name, "eks-pod-identity-agent", StringComparison.OrdinalIgnoreCase),
                OnTheAgent,
                "podIdentityAssociations",
                $"The pod identity agent can't have a pod identity."
            );

            foreach (var identity in report.Each("podIdentityAssociations", identities))
            {
                CheckIdentity(identity, report);
            }
        }
    }

    private static void CheckIdentity(PodIdentityAssociation identity, Report report)
    {
        Common.Check(identity, report);
        report.If(
            identity.WellKnownPolicies.HasPolicy(),
            WellKnown,
            "wellKnownPolicies",
            $"The pod identity of an add-on can't use well-known policies."
        );

        report.If(identity.Tags is not null, Tags, "tags", $"The pod identity of an add-on can't have tags.");

        if (identity.PermissionPolicyName is not { Length: > 0 } name)
        {
            return;
        }

        if (!identity.PermissionPolicy.HasItems())
        {
            report.Add(PolicyName, "permissionPolicyName", $"'{name}' names a policy that isn't there.");
        }
        else if (!PodIdentityChecks.HasLetterOrDigit(name))
        {
            report.Add(PolicyName, "permissionPolicyName", $"The policy name '{name}' has no letter or digit.");
        }
    }
}
