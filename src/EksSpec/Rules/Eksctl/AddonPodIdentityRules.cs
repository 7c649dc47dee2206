using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>The pod identities of add-ons: <c>addons[].podIdentityAssociations</c>.</summary>
internal sealed class AddonPodIdentityRules : RuleGroup<ClusterConfig>
{
    private const string Head =
        "addons:\n  - name: eks-pod-identity-agent\n  - name: adot\n    podIdentityAssociations:\n      - ";

    private const string Account = "serviceAccountName: adot\n";
    private const string Role = "        roleARN: arn:aws:iam::111122223333:role/adot\n";
    private const string Full = Head + Account + "        namespace: adot\n" + Role;
    private const string Policy = "        permissionPolicy: {Version: \"2012-10-17\", Statement: []}\n";

    private static readonly RuleInfo OnTheAgent = EksctlRule.Error(
        "EKS0039",
        "A pod identity on the pod identity agent itself",
        "Remove podIdentityAssociations from eks-pod-identity-agent.",
        """
        addons:
          - name: eks-pod-identity-agent
            podIdentityAssociations:
              - namespace: kube-system
                serviceAccountName: agent
                roleARN: arn:aws:iam::111122223333:role/agent
        """,
        "addons: [{name: eks-pod-identity-agent}]\n"
    );

    private static readonly PodIdentityChecks Common = new()
    {
        NamespaceMissing = EksctlRule.Error(
            "EKS0040",
            "A pod identity of an add-on has no namespace",
            "Set the namespace of the add-on's service account.",
            Head + Account + Role,
            Full
        ),
        ServiceAccountMissing = EksctlRule.Error(
            "EKS0041",
            "A pod identity of an add-on has no service account",
            "Set serviceAccountName.",
            Head + "namespace: adot\n" + Role,
            Full
        ),
        NothingGranted = EksctlRule.Error(
            "EKS0042",
            "A pod identity of an add-on has neither a role nor a policy",
            "Set roleARN, permissionPolicyARNs or permissionPolicy.",
            Head + Account + "        namespace: adot\n",
            Full
        ),
        RoleAndPolicy = EksctlRule.Error(
            "EKS0043",
            "A pod identity of an add-on has both a role and a policy document",
            "Remove permissionPolicy, or let eksctl make the role.",
            Full + Policy,
            Full
        ),
        RoleAndPolicyArns = EksctlRule.Error(
            "EKS0044",
            "A pod identity of an add-on has both a role and policy ARNs",
            "Remove permissionPolicyARNs, or let eksctl make the role.",
            Full + "        permissionPolicyARNs: [\"arn:aws:iam::aws:policy/ReadOnlyAccess\"]\n",
            Full
        ),
        RoleAndWellKnown = EksctlRule.Error(
            "EKS0045",
            "A pod identity of an add-on has both a role and well-known policies",
            "Remove wellKnownPolicies.",
            Full + "        wellKnownPolicies: {autoScaler: true}\n",
            Full + "        wellKnownPolicies: {autoScaler: false}\n"
        ),
    };

    private static readonly RuleInfo WellKnown = EksctlRule.Error(
        "EKS0157",
        "A pod identity of an add-on uses well-known policies",
        "Set useDefaultPodIdentityAssociations on the add-on instead.",
        Head + Account + "        namespace: adot\n        wellKnownPolicies: {autoScaler: true}\n",
        Full
    );

    private static readonly RuleInfo Tags = EksctlRule.Error(
        "EKS0158",
        "A pod identity of an add-on has tags",
        "Move the tags to the add-on.",
        Full + "        tags: {team: web}\n",
        Full
    );

    private static readonly RuleInfo PolicyName = EksctlRule.Error(
        "EKS0159",
        "The policy name of an add-on's pod identity stands without a policy, or has no letter or digit",
        "Set permissionPolicy and a name with a letter or digit, or remove permissionPolicyName.",
        Full + "        permissionPolicyName: adot\n",
        Head + Account + "        namespace: adot\n        permissionPolicyName: adot\n" + Policy
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => [OnTheAgent, .. Common.Rules, WellKnown, Tags, PolicyName];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        var addons = subject.Addons.Items();
        for (var i = 0; i < addons.Length; i++)
        {
            var identities = (addons[i]?.PodIdentityAssociations).Items();
            if (identities.IsEmpty)
            {
                continue;
            }

            using var at = report.At("addons", i);
            if (string.Equals(addons[i].Name, "eks-pod-identity-agent", StringComparison.OrdinalIgnoreCase))
            {
                report.Add(OnTheAgent, "podIdentityAssociations", "The pod identity agent can't have a pod identity.");
            }

            for (var j = 0; j < identities.Length; j++)
            {
                using var item = report.At("podIdentityAssociations", j);
                CheckIdentity(identities[j] ?? new(), report);
            }
        }
    }

    private static void CheckIdentity(PodIdentityAssociation identity, Report report)
    {
        Common.Check(identity, report);
        if (identity.WellKnownPolicies.HasPolicy())
        {
            report.Add(WellKnown, "wellKnownPolicies", "The pod identity of an add-on can't use well-known policies.");
        }

        if (identity.Tags is not null)
        {
            report.Add(Tags, "tags", "The pod identity of an add-on can't have tags.");
        }

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
