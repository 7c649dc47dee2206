namespace EksSpec.Rules;

/// <summary>The checks of a pod identity, which the cluster's own and those of add-ons have in common.</summary>
internal sealed class PodIdentityChecks
{
    /// <summary>The rule for an absent namespace.</summary>
    public required RuleInfo NamespaceMissing { get; init; }

    /// <summary>The rule for an absent service account.</summary>
    public required RuleInfo ServiceAccountMissing { get; init; }

    /// <summary>The rule for neither a role nor a policy.</summary>
    public required RuleInfo NothingGranted { get; init; }

    /// <summary>The rule for a role beside a policy document.</summary>
    public required RuleInfo RoleAndPolicy { get; init; }

    /// <summary>The rule for a role beside policy ARNs.</summary>
    public required RuleInfo RoleAndPolicyArns { get; init; }

    /// <summary>The rule for a role beside well-known policies.</summary>
    public required RuleInfo RoleAndWellKnown { get; init; }

    /// <summary>Looks at a pod identity; the report stands at it.</summary>
    public void Check(PodIdentityAssociation identity, Report report)
    {
        report.If(!identity.Namespace.IsSet(), NamespaceMissing, "namespace", $"The pod identity has no namespace.");

        report.If(
            !identity.ServiceAccountName.IsSet(),
            ServiceAccountMissing,
            "serviceAccountName",
            $"The pod identity has no service account."
        );

        var hasPolicy = identity.PermissionPolicy.HasItems();
        var hasArns = identity.PermissionPolicyArns.HasItems();
        var hasWellKnown = identity.WellKnownPolicies.HasPolicy();
        if (!identity.RoleArn.IsSet())
        {
            report.If(
                !hasPolicy && !hasArns && !hasWellKnown,
                NothingGranted,
                "",
                $"The pod identity has neither a role nor a policy."
            );

            return;
        }

        report.If(hasPolicy, RoleAndPolicy, "permissionPolicy", $"A policy can't be added to a role that is given.");

        report.If(
            hasArns,
            RoleAndPolicyArns,
            "permissionPolicyARNs",
            $"Policies can't be added to a role that is given."
        );

        report.If(
            hasWellKnown,
            RoleAndWellKnown,
            "wellKnownPolicies",
            $"Policies can't be added to a role that is given."
        );
    }

    /// <summary>Whether a text has a letter or a digit.</summary>
    public static bool HasLetterOrDigit(string text)
    {
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                return true;
            }
        }

        return false;
    }
}
