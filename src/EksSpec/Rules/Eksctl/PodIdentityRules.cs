using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>The pod identities of the cluster: <c>iam.podIdentityAssociations</c>.</summary>
internal sealed class PodIdentityRules : RuleGroup<ClusterConfig>
{
    private const string Head =
        "addons: [{name: eks-pod-identity-agent}]\niam:\n  podIdentityAssociations:\n    - serviceAccountName: api\n";

    private const string Role = "      roleARN: arn:aws:iam::111122223333:role/api\n";
    private const string Full = Head + "      namespace: web\n" + Role;
    private const string Policy = "      permissionPolicy: {Version: \"2012-10-17\", Statement: []}\n";

    private static readonly PodIdentityChecks Common = new()
    {
        NamespaceMissing = EksctlRule.Error(
            "EKS0050",
            "A pod identity has no namespace",
            "Set the namespace of the service account.",
            Head + Role,
            Full
        ),
        ServiceAccountMissing = EksctlRule.Error(
            "EKS0051",
            "A pod identity has no service account",
            "Set serviceAccountName.",
            """
            addons: [{name: eks-pod-identity-agent}]
            iam:
              podIdentityAssociations:
                - namespace: web
                  roleARN: arn:aws:iam::111122223333:role/api
            """,
            Full
        ),
        NothingGranted = EksctlRule.Error(
            "EKS0052",
            "A pod identity has neither a role nor a policy",
            "Set roleARN, permissionPolicyARNs, permissionPolicy or wellKnownPolicies.",
            Head + "      namespace: web\n",
            Full
        ),
        RoleAndPolicy = EksctlRule.Error(
            "EKS0053",
            "A pod identity has both a role and a policy document",
            "Remove permissionPolicy, or let eksctl make the role.",
            Full + Policy,
            Full
        ),
        RoleAndPolicyArns = EksctlRule.Error(
            "EKS0054",
            "A pod identity has both a role and policy ARNs",
            "Remove permissionPolicyARNs, or let eksctl make the role.",
            Full + "      permissionPolicyARNs: [\"arn:aws:iam::aws:policy/ReadOnlyAccess\"]\n",
            Full
        ),
        RoleAndWellKnown = EksctlRule.Error(
            "EKS0055",
            "A pod identity has both a role and well-known policies",
            "Remove wellKnownPolicies, or let eksctl make the role.",
            Full + "      wellKnownPolicies: {autoScaler: true}\n",
            Full + "      wellKnownPolicies: {autoScaler: false}\n"
        ),
    };

    private static readonly RuleInfo PolicyNameAlone = EksctlRule.Error(
        "EKS0067",
        "The name of a policy without the policy",
        "Set permissionPolicy, or remove permissionPolicyName.",
        Full + "      permissionPolicyName: api\n",
        Head + "      namespace: web\n      permissionPolicyName: api\n" + Policy
    );

    private static readonly RuleInfo PolicyNameSpelled = EksctlRule.Error(
        "EKS0068",
        "The name of a policy has no letter or digit",
        "Put a letter or a digit into permissionPolicyName.",
        Head + "      namespace: web\n      permissionPolicyName: \"--\"\n" + Policy,
        Head + "      namespace: web\n      permissionPolicyName: api\n" + Policy
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => [.. Common.Rules, PolicyNameAlone, PolicyNameSpelled];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        var identities = (subject.Iam?.PodIdentityAssociations).Items();
        if (identities.IsEmpty)
        {
            return;
        }

        using var at = report.At("iam");
        for (var i = 0; i < identities.Length; i++)
        {
            using var item = report.At("podIdentityAssociations", i);
            var identity = identities[i] ?? new();
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
