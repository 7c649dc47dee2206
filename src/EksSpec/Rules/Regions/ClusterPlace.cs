namespace EksSpec.Rules;

/// <summary>Where a cluster is, as far as it is known.</summary>
/// <param name="Name">What the cluster is called.</param>
/// <param name="Region">Its region.</param>
/// <param name="Account">Its account.</param>
internal sealed record ClusterPlace(string Name, string? Region, string? Account)
{
    /// <summary>The place of a site; absent where neither region nor account is known.</summary>
    public static ClusterPlace? Of(Site site, RuleOptions options)
    {
        if (site.Config is not { } config)
        {
            return null;
        }

        var region = config.Metadata?.Region is { } name && EksctlRegions.Contains(name) ? name : null;
        var account = options.AccountOf(site) ?? Arns.AccountOf(config);
        return region is null && account is null ? null : new(site.Name, region, account);
    }

    /// <summary>The region that something names, where it is another.</summary>
    public string? OtherRegion(in NamedPlace named) => Region is null || named.Region == Region ? null : named.Region;

    /// <summary>The account that something names, where it is another.</summary>
    public string? OtherAccount(in NamedPlace named) =>
        Account is null || named.Account == Account ? null : named.Account;

    /// <summary>Whether something is of this cluster in all that is elsewhere than home.</summary>
    public bool Has(string? region, string? account) =>
        (region is null || region == Region) && (account is null || account == Account);
}
