namespace EksSpec.Rules;

/// <summary>The checks of a pod identity, which the cluster's own and those of add-ons have in common.</summary>
/// <param name="namespaceMissing">The rule for an absent namespace.</param>
/// <param name="accountMissing">The rule for an absent service account.</param>
/// <param name="nothingGranted">The rule for neither a role nor a policy.</param>
/// <param name="withPolicy">The rule for a policy document beside a role.</param>
/// <param name="withArns">The rule for policy ARNs beside a role.</param>
/// <param name="withWellKnown">The rule for well-known policies beside a role.</param>
/// <param name="nameAlone">The rule for the name of a policy that isn't there.</param>
/// <param name="nameSpelled">The rule for the name of a policy without a letter or digit.</param>
internal sealed class PodIdentityChecks(
    RuleInfo namespaceMissing,
    RuleInfo accountMissing,
    RuleInfo nothingGranted,
    RuleInfo withPolicy,
    RuleInfo withArns,
    RuleInfo withWellKnown,
    RuleInfo nameAlone,
    RuleInfo nameSpelled
)
{
    /// <summary>Looks at a pod identity; the report stands at it.</summary>
    public void Check(PodIdentityAssociation identity, Report report)
    {
        var hasAccount = identity.ServiceAccountName.IsSet();
        report.If(!identity.Namespace.IsSet(), namespaceMissing, "namespace", $"The pod identity has no namespace.");
        report.If(!hasAccount, accountMissing, "serviceAccountName", $"The pod identity has no service account.");

        var hasPolicy = identity.PermissionPolicy.HasItems();
        if (identity.PermissionPolicyName is { Length: > 0 } name)
        {
            CheckName(name, hasPolicy, report);
        }

        var hasArns = identity.PermissionPolicyArns.HasItems();
        var hasKnown = identity.WellKnownPolicies.HasPolicy();
        if (!identity.RoleArn.IsSet())
        {
            var hasNothing = !hasPolicy && !hasArns && !hasKnown;
            report.If(hasNothing, nothingGranted, "", $"The pod identity has neither a role nor a policy.");
            return;
        }

        report.If(hasPolicy, withPolicy, "permissionPolicy", $"A policy can't be added to a role that is given.");
        report.If(hasArns, withArns, "permissionPolicyARNs", $"Policies can't be added to a role that is given.");
        report.If(hasKnown, withWellKnown, "wellKnownPolicies", $"Policies can't be added to a role that is given.");
    }

    private void CheckName(string name, bool hasPolicy, Report report)
    {
        var isSpelled = name.AsSpan().Exists(char.IsAsciiLetterOrDigit);
        report.If(!hasPolicy, nameAlone, "permissionPolicyName", $"'{name}' names a policy that isn't there.");
        if (hasPolicy && !isSpelled)
        {
            report.Add(nameSpelled, "permissionPolicyName", $"The policy name '{name}' has no letter or digit.");
        }
    }
}
