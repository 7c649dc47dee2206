namespace EksSpec.Access;

/// <summary>Every way in which somebody has rights in a site.</summary>
internal static class GrantFinder
{
    /// <summary>The ways, all of a caller together.</summary>
    public static ValueList<AccessGrant> Of(Site site)
    {
        AccessFacts facts = new(site);
        IEnumerable<AccessGrant> all =
        [
            .. OfCreator(site),
            .. facts.Callers.SelectMany(caller => CallerGrants.Of(facts, caller)),
            .. facts.Bindings.SelectMany(binding => BoundGrants.Of(facts, binding)),
            OfEverybody(),
        ];
        var readsConfigMap = site.Config is { } config && ApiEndpoint.Of(config).ReadsConfigMap;
        return all.GroupBy(grant => grant.Subject)
            .SelectMany(own => new Escalations([.. own], readsConfigMap).Marked())
            .ToValueList();
    }

    private static IEnumerable<AccessGrant> OfCreator(Site site)
    {
        if (
            site is { Cluster: { } cluster, Config: { } config }
            && config.AccessConfig?.BootstrapClusterCreatorAdminPermissions != false
        )
        {
            AccessSubject creator = new(AccessSubjectKind.Creator, "");
            const string Path = "accessConfig.bootstrapClusterCreatorAdminPermissions";
            yield return AccessPolicies
                .Find(AccessPolicies.ClusterAdmin)
                .GrantTo(creator, ["creation"], null, (cluster, Path));
        }
    }

    private static AccessGrant OfEverybody() =>
        new()
        {
            Subject = new(AccessSubjectKind.Group, SystemGroups.Authenticated),
            By = ["built in"],
            Level = AccessLevels.Discovery,
        };
}
