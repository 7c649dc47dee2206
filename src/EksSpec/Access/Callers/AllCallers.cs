namespace EksSpec.Access;

/// <summary>Everybody whom the files of a site let in by name.</summary>
internal static class AllCallers
{
    public static List<Caller> Of(Site site)
    {
        if (site is not { Cluster: { } cluster, Config: { } config })
        {
            return [.. MappedCallers.Of(site)];
        }

        var entries = EntryCallers.Of(cluster, config).ToList();
        var known = entries.Where(entry => entry.Obstacle is null).Select(entry => entry.Subject).ToHashSet();
        var obstacle = ApiEndpoint.Of(config).ReadsConfigMap ? null : "authenticationMode API knows no aws-auth";
        return
        [
            .. entries,
            .. MappedCallers
                .Of(cluster, config)
                .Concat(MappedCallers.Of(site))
                .Select(caller =>
                    caller with
                    {
                        // Of two ways EKS takes the access entry.
                        Obstacle =
                            obstacle ?? (known.Contains(caller.Subject) ? "its access entry counts instead" : null),
                    }
                ),
        ];
    }
}
