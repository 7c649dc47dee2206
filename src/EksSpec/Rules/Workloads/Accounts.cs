using EksSpec.Eksctl;
using k8s.Models;

namespace EksSpec.Rules;

/// <summary>AWS roles of service accounts: what the cluster config gives, against what the manifests have.</summary>
internal sealed partial class Accounts : SetRules
{
    private const string RoleAnnotation = "eks.amazonaws.com/role-arn";

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
}
