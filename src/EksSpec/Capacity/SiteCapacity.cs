namespace EksSpec.Capacity;

/// <summary>How many environments fit into the cluster of a site.</summary>
public static class SiteCapacity
{
    /// <summary>Counts how many environments like one fit into a cluster.</summary>
    /// <param name="site">The cluster with everything in it.</param>
    /// <param name="environment">The environment: as its program names it, or its namespace.</param>
    /// <param name="types">What is known of instance types; absent, <see cref="InstanceTypeCatalog.Default"/>.</param>
    /// <returns><see langword="null"/> where the site has no ClusterConfig or no such environment.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> or <paramref name="environment"/> is null.</exception>
    public static EnvironmentCapacity? Capacity(this Site site, string environment, InstanceTypeCatalog? types = null)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(environment);
        return site.Config is not null && EnvironmentShare.Of(site, environment) is { } share
            ? CapacityCount.Of(share, types ?? InstanceTypeCatalog.Default)
            : null;
    }

    /// <summary>The environments of a site that can be counted: its namespaces, in ordinal order.</summary>
    /// <param name="site">The site.</param>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> is null.</exception>
    public static ValueList<string> Environments(this Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return [.. EnvironmentShare.NamesIn(site)];
    }
}
