namespace EksSpec.Rules;

/// <summary>
/// The rules of a site that has no object beside its cluster; apart, so that judging one config doesn't wait for the rules of
/// all others.
/// </summary>
internal static class LoneClusterRules
{
    /// <summary>The rules: where the pods can run that the cluster brings itself, whose roles may change it, and what of others it names.</summary>
    public static readonly RuleGroups<SiteView> All = new(new SystemHomes(), new ForeignRoles(), new PlaceLeaks());

    /// <summary>The rules of a cluster that stands beside others: what of them it names.</summary>
    public static readonly RuleGroups<SiteView> OfOthers = new(new PlaceLeaks());
}
