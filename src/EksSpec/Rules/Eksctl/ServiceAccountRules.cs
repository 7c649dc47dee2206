using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>IAM roles for service accounts.</summary>
internal sealed class ServiceAccountRules : RuleGroup<ClusterConfig>
{
    private static readonly RuleInfo NullEntry = EksctlRule.Error(
        "EKS0059",
        "An entry of iam.serviceAccounts is null, and eksctl crashes",
        "Delete the entry.",
        "iam: {withOIDC: true, serviceAccounts: [null]}\n",
        "iam: {withOIDC: true, serviceAccounts: []}\n",
        "eksctl stops with a nil pointer dereference instead of a message."
    );

    private static readonly RuleInfo WithoutOidc = EksctlRule.Error(
        "EKS0063",
        "Service accounts with IAM roles in a cluster without an OIDC provider",
        "Set iam.withOIDC: true.",
        """
        iam:
          serviceAccounts:
            - metadata: {name: api}
              attachRoleARN: arn:aws:iam::111122223333:role/api
        """,
        """
        iam:
          withOIDC: true
          serviceAccounts:
            - metadata: {name: api}
              attachRoleARN: arn:aws:iam::111122223333:role/api
        """
    );

    private static readonly RuleInfo NameMissing = EksctlRule.Error(
        "EKS0064",
        "A service account has no name",
        "Set metadata.name of the service account.",
        "iam: {withOIDC: true, serviceAccounts: [{wellKnownPolicies: {autoScaler: true}}]}\n",
        "iam: {withOIDC: true, serviceAccounts: [{metadata: {name: api}, wellKnownPolicies: {autoScaler: true}}]}\n"
    );

    private static readonly RuleInfo NameTwice = EksctlRule.Error(
        "EKS0065",
        "A service account is listed twice",
        "Merge the two entries; a namespace that is left out is default.",
        """
        iam:
          withOIDC: true
          serviceAccounts:
            - metadata: {name: api}
              wellKnownPolicies: {autoScaler: true}
            - metadata: {name: api, namespace: default}
              wellKnownPolicies: {externalDNS: true}
        """,
        """
        iam:
          withOIDC: true
          serviceAccounts:
            - metadata: {name: api}
              wellKnownPolicies: {autoScaler: true}
            - metadata: {name: api, namespace: web}
              wellKnownPolicies: {externalDNS: true}
        """
    );

    private static readonly RuleInfo NothingGranted = EksctlRule.Error(
        "EKS0066",
        "A service account is given no policy and no role",
        "Set wellKnownPolicies, attachPolicyARNs, attachPolicy or attachRoleARN.",
        "iam: {withOIDC: true, serviceAccounts: [{metadata: {name: api}}]}\n",
        "iam: {withOIDC: true, serviceAccounts: [{metadata: {name: api}, wellKnownPolicies: {autoScaler: true}}]}\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => [NullEntry, WithoutOidc, NameMissing, NameTwice, NothingGranted];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        var accounts = (subject.Iam?.ServiceAccounts).Items();
        if (accounts.IsEmpty)
        {
            return;
        }

        using var at = report.At("iam");
        if (!subject.HasOidc())
        {
            report.Add(WithoutOidc, "withOIDC", "Roles for service accounts need the OIDC provider of the cluster.");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < accounts.Length; i++)
        {
            using var item = report.At("serviceAccounts", i);
            if (accounts[i] is { } account)
            {
                CheckAccount(account, names, report);
            }
            else
            {
                report.Add(NullEntry, "", "The entry is null; eksctl crashes on it.");
            }
        }
    }

    private static void CheckAccount(ClusterIamServiceAccount account, HashSet<string> names, Report report)
    {
        var space = account.Metadata?.Namespace is { Length: > 0 } given ? given : "default";
        var name = account.Metadata?.Name;
        if (!name.IsSet())
        {
            report.Add(NameMissing, "metadata.name", "The service account has no name.");
        }
        else if (!names.Add($"{space}/{name}"))
        {
            report.Add(NameTwice, "metadata.name", $"The service account {space}/{name} is listed twice.");
        }

        if (
            !account.WellKnownPolicies.HasPolicy()
            && !account.AttachPolicyArns.HasItems()
            && account.AttachPolicy is null
            && !account.AttachRoleArn.IsSet()
        )
        {
            report.Add(NothingGranted, "", $"The service account '{name}' is given no policy and no role.");
        }
    }
}
