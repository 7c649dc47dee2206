using EksSpec.Eksctl;
using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Workloads;

/// <summary>AWS roles of service accounts: what the cluster config gives, against what the manifests have.</summary>
internal sealed class Accounts : SetRules
{
    private const string RoleAnnotation = "eks.amazonaws.com/role-arn";
    private const string Account =
        "---\napiVersion: v1\nkind: ServiceAccount\nmetadata: { name: api, namespace: web }\n";
    private const string Head =
        "apiVersion: eksctl.io/v1alpha5\nkind: ClusterConfig\nmetadata: { name: prod, region: eu-west-1 }\n";
    private const string Association =
        Head
        + "addons: [{ name: eks-pod-identity-agent }]\niam:\n  podIdentityAssociations:\n  - { namespace: web, serviceAccountName: api, roleARN: \"arn:aws:iam::123456789012:role/api\" }\n";

    private static readonly RuleInfo AccountMissing = WorkloadRule.Warning(
        "EKS4035",
        "The cluster config gives a role to a service account that nothing makes",
        "Add the ServiceAccount to the set, or let eksctl make it: createServiceAccount: true, or no roleOnly.",
        Association + Account.Replace("name: api,", "name: apis,", StringComparison.Ordinal),
        Association + Account
    );

    private static readonly RuleInfo NoProvider = WorkloadRule.Warning(
        "EKS4036",
        "A service account has a role by IRSA, and the cluster has no OIDC provider",
        "Set iam.withOIDC: true, or use a Pod Identity association.",
        Head + Annotated(),
        Head + "iam: { withOIDC: true }\n" + Annotated()
    );

    private static readonly RuleInfo TwoWays = WorkloadRule.Warning(
        "EKS4037",
        "A service account has a role by IRSA and by Pod Identity",
        "Keep one of them; Pod Identity wins where its agent runs.",
        Association + Annotated(),
        Association + Account
    );

    private static readonly RuleInfo RoleUnused = WorkloadRule.Warning(
        "EKS4038",
        "A service account doesn't name the role that the cluster config makes for it",
        "Annotate the ServiceAccount with eks.amazonaws.com/role-arn, or leave roleOnly out so that eksctl makes it.",
        Irsa("roleOnly: true, roleName: api") + Account,
        Irsa("roleOnly: true, roleName: api") + Annotated()
    );

    private static readonly RuleInfo TwoOwners = WorkloadRule.Warning(
        "EKS4039",
        "eksctl makes a service account that the manifests have too",
        "Let one of the two make it: set roleOnly: true, or leave createServiceAccount out, or remove the ServiceAccount.",
        Irsa("roleName: api") + Account,
        Irsa("roleName: api")
    );

    public override IReadOnlyList<RuleInfo> Rules => [AccountMissing, NoProvider, TwoWays, RoleUnused, TwoOwners];

    public override void Check(ManifestSet set, SetReport report)
    {
        foreach (var cluster in set.Clusters)
        {
            foreach (var account in ConfiguredAccount.AllOf(cluster))
            {
                CheckOwner(account, set.Site.Cluster!, set, report);
                CheckRole(account, cluster, set, report);
            }
        }

        if (set.Clusters.Count > 0 && set.Clusters.All(cluster => cluster.Iam?.WithOidc != true))
        {
            foreach (var (manifest, _) in set.Of<V1ServiceAccount>().Where(entry => HasRole(entry.Manifest)))
            {
                report.Add(
                    NoProvider,
                    manifest,
                    SpecPath.Parse("metadata.annotations").Entry(RoleAnnotation),
                    "iam.withOIDC of the cluster is not true."
                );
            }
        }
    }

    private static bool HasRole(Manifest account) => account.Metadata.Annotations?.ContainsKey(RoleAnnotation) == true;

    private static void CheckOwner(ConfiguredAccount account, SpecObject document, ManifestSet set, SetReport report)
    {
        var (space, name) = (account.Namespace, account.Name);
        if (account.IsMadeByEksctl)
        {
            if (set.Find("ServiceAccount", space, name) is { } own)
            {
                report.Add(TwoOwners, document, account.Path, $"The set has {own.Document} too.");
            }
        }
        // Only a set with objects of the namespace can say that one is missing.
        else if (
            !set.Knows("ServiceAccount", space, name) && set.Manifests.Any(manifest => manifest.Namespace == space)
        )
        {
            report.Add(
                AccountMissing,
                document,
                account.Path,
                $"The set has no ServiceAccount '{name}' in namespace '{space}'."
            );
        }
    }

    private static void CheckRole(ConfiguredAccount account, ClusterConfig cluster, ManifestSet set, SetReport report)
    {
        if (set.Find("ServiceAccount", account.Namespace, account.Name) is not { } own)
        {
            return;
        }

        if (account.IsAssociated && HasRole(own))
        {
            report.Add(
                TwoWays,
                own,
                SpecPath.Parse("metadata.annotations").Entry(RoleAnnotation),
                $"The cluster '{cluster.Metadata?.Name}' associates it with a role too."
            );
        }
        else if (!account.IsAssociated && !account.IsMadeByEksctl && !HasRole(own))
        {
            report.Add(
                RoleUnused,
                own,
                "metadata.annotations",
                $"The cluster '{cluster.Metadata?.Name}' makes a role for it, and nothing tells its pods."
            );
        }
    }

    private static string Irsa(string fields) =>
        Head
        + $"iam:\n  withOIDC: true\n  serviceAccounts:\n  - metadata: {{ namespace: web, name: api }}\n    {fields.Replace(", ", "\n    ", StringComparison.Ordinal)}\n"
        + "    attachPolicyARNs: [\"arn:aws:iam::aws:policy/AmazonSQSReadOnlyAccess\"]\n";

    private static string Annotated() =>
        Account.Replace(
            "namespace: web",
            $"namespace: web, annotations: {{ {RoleAnnotation}: \"arn:aws:iam::123456789012:role/api\" }}",
            StringComparison.Ordinal
        );
}
