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
        "Add the ServiceAccount to the set, or let eksctl make it: createServiceAccount.",
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

    public override IReadOnlyList<RuleInfo> Rules => [AccountMissing, NoProvider, TwoWays];

    public override void Check(ManifestSet set, SetReport report)
    {
        foreach (var cluster in set.Clusters)
        {
            var associations = cluster.Iam?.PodIdentityAssociations ?? [];
            for (var i = 0; i < associations.Count; i++)
            {
                if (associations[i] is { } association)
                {
                    CheckAssociation(association, $"iam.podIdentityAssociations[{i}]", cluster, set, report);
                }
            }
        }

        if (set.Clusters.Count > 0 && set.Clusters.All(cluster => cluster.Iam?.WithOidc != true))
        {
            foreach (var (manifest, _) in set.Of<V1ServiceAccount>().Where(entry => HasRole(entry.Manifest)))
            {
                report.Add(
                    NoProvider,
                    manifest,
                    $"metadata.annotations[{RoleAnnotation}]",
                    "iam.withOIDC of the cluster is not true."
                );
            }
        }
    }

    private static bool HasRole(Manifest account) => account.Metadata.Annotations?.ContainsKey(RoleAnnotation) == true;

    private static void CheckAssociation(
        PodIdentityAssociation association,
        string path,
        ClusterConfig cluster,
        ManifestSet set,
        SetReport report
    )
    {
        var (space, name) = (association.Namespace ?? "", association.ServiceAccountName ?? "");
        if (space.Length == 0 || name.Length == 0)
        {
            return;
        }

        // Only a set with objects of the namespace can say that one is missing.
        if (
            association.CreateServiceAccount != true
            && !set.Knows("ServiceAccount", space, name)
            && set.Manifests.Any(manifest => manifest.Namespace == space)
        )
        {
            report.Add(
                AccountMissing,
                $"ClusterConfig {cluster.Metadata?.Name}",
                $"{path}.serviceAccountName",
                $"The set has no ServiceAccount '{name}' in namespace '{space}'."
            );
        }

        if (set.Find("ServiceAccount", space, name) is { } account && HasRole(account))
        {
            report.Add(
                TwoWays,
                account,
                $"metadata.annotations[{RoleAnnotation}]",
                $"The cluster '{cluster.Metadata?.Name}' associates it with a role too."
            );
        }
    }

    private static string Annotated() =>
        Account.Replace(
            "namespace: web",
            $"namespace: web, annotations: {{ {RoleAnnotation}: \"arn:aws:iam::123456789012:role/api\" }}",
            StringComparison.Ordinal
        );
}
