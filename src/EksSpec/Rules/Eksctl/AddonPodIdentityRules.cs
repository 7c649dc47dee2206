namespace EksSpec.Rules;

/// <summary>The pod identities of add-ons: <c>addons[].podIdentityAssociations</c>.</summary>
internal sealed partial class AddonPodIdentityRules : RuleGroup<ClusterConfig>
{
    private static PodIdentityChecks Common =>
        field ??= new(
            NamespaceMissing,
            ServiceAccountMissing,
            NothingGranted,
            RoleAndPolicy,
            RoleAndPolicyArns,
            RoleAndWellKnown,
            PolicyName,
            PolicyName
        );

    public override void Check(ClusterConfig subject, Report report)
    {
        const string path = "podIdentityAssociations";
        foreach (var addon in report.Each("addons", subject.Addons))
        {
            var isAgent = string.Equals(addon.Name, "eks-pod-identity-agent", StringComparison.OrdinalIgnoreCase);
            var hasAny = addon.PodIdentityAssociations.HasItems();
            report.If(
                isAgent && hasAny,
                OnTheAgent,
                path,
                $"The pod identity agent can't have a pod identity.",
                Mend.Remove
            );

            foreach (var identity in report.Each(path, addon.PodIdentityAssociations))
            {
                Common.Check(identity, report);
                CheckIdentity(identity, report);
            }
        }
    }

    private static void CheckIdentity(PodIdentityAssociation identity, Report report)
    {
        const string known = "wellKnownPolicies";
        var hasKnown = identity.WellKnownPolicies.HasPolicy();
        report.If(hasKnown, WellKnown, known, $"The pod identity of an add-on can't use well-known policies.");
        report.If(identity.Tags is not null, Tags, "tags", $"The pod identity of an add-on can't have tags.");
    }
}
