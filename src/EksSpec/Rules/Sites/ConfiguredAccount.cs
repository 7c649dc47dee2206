namespace EksSpec.Rules;

/// <summary>A service account that a cluster config gives a role to.</summary>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsMadeByEksctl">Whether eksctl makes the account too, and not only the role.</param>
/// <param name="IsAssociated">Whether it has the role by Pod Identity; otherwise by IRSA.</param>
/// <param name="Path">Where the config names it.</param>
internal sealed record ConfiguredAccount(
    string Namespace,
    string Name,
    bool IsMadeByEksctl,
    bool IsAssociated,
    SpecPath Path
)
{
    /// <summary>Every account that a cluster config names, in the config's order.</summary>
    public static IEnumerable<ConfiguredAccount> AllOf(ClusterConfig cluster) =>
        ByIrsa(cluster.Iam?.ServiceAccounts ?? [])
            .Concat(ByAssociation(cluster.Iam?.PodIdentityAssociations ?? []))
            .Where(account => account.Name.Length > 0);

    private static IEnumerable<ConfiguredAccount> ByIrsa(ValueList<ClusterIamServiceAccount> accounts)
    {
        for (var i = 0; i < accounts.Count; i++)
        {
            if (accounts[i] is { Metadata: { } metadata } account)
            {
                // eksctl's own default for the namespace.
                var space = string.IsNullOrEmpty(metadata.Namespace) ? "default" : metadata.Namespace;
                var path = $"iam.serviceAccounts[{i}].metadata.name";
                yield return new(space, metadata.Name ?? "", account.RoleOnly != true, IsAssociated: false, path);
            }
        }
    }

    private static IEnumerable<ConfiguredAccount> ByAssociation(ValueList<PodIdentityAssociation> associations)
    {
        for (var i = 0; i < associations.Count; i++)
        {
            if (associations[i] is { Namespace: { Length: > 0 } space, ServiceAccountName: { } name } association)
            {
                var path = $"iam.podIdentityAssociations[{i}].serviceAccountName";
                yield return new(space, name, association.CreateServiceAccount == true, IsAssociated: true, path);
            }
        }
    }
}
