namespace EksSpec.Rules;

/// <summary>AWS roles of service accounts: what the cluster config gives, against what the manifests have.</summary>
internal sealed partial class Accounts : RuleGroup<SiteView>
{
    private const string Kind = "ServiceAccount";
    private const string RoleAnnotation = "eks.amazonaws.com/role-arn";

    public override void Check(SiteView site, Report report)
    {
        if (site is not { Cluster: { } cluster, Config: { } config })
        {
            return;
        }

        foreach (var account in site.ConfiguredAccounts)
        {
            var own = site.Find(Kind, account.Namespace, account.Name);
            CheckOwner(account, own, site, report.On(cluster, account.Path));
            if (own is not null)
            {
                CheckRole(account, HasRole(own), config.Metadata?.Name, report.On(own, "metadata.annotations"));
            }
        }

        if (config.Iam?.WithOidc != true)
        {
            foreach (var (item, _) in site.Of<V1ServiceAccount>())
            {
                using var at = report.On(item).At("metadata.annotations", RoleAnnotation);
                report.If(HasRole(item), NoProvider, "", $"iam.withOIDC of the cluster is not true.");
            }
        }
    }

    /// <summary>Whether an account names its role itself.</summary>
    public static bool HasRole(SpecObject account) =>
        account.Metadata?.Annotations?.ContainsKey(RoleAnnotation) == true;

    private static void CheckOwner(ConfiguredAccount account, SpecObject? own, SiteView site, Report report)
    {
        var (space, name) = (account.Namespace, account.Name);
        report.If(account.IsMadeByEksctl && own is not null, TwoOwners, "", $"The set has {own} too.");
        // Only a set with objects of the namespace can say that one is missing.
        if (!account.IsMadeByEksctl && site.Names.HasIn(space))
        {
            report.Missing(site, (Kind, space, name), AccountMissing, "");
        }
    }

    private static void CheckRole(ConfiguredAccount account, bool hasRole, string? cluster, Report report)
    {
        var hasTwo = account.IsAssociated && hasRole;
        var hasNone = !account.IsAssociated && !account.IsMadeByEksctl && !hasRole;
        var path = SpecPath.Root.Entry(RoleAnnotation);
        report.If(hasTwo, TwoWays, path, $"The cluster '{cluster}' associates it with a role too.");
        report.If(hasNone, RoleUnused, "", $"The cluster '{cluster}' makes a role for it, and nothing tells its pods.");
    }
}
