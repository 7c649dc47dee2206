using EksSpec.Placement;
using FluentValidation;

namespace EksSpec.Rules;

/// <summary>Runs the rules: everything wrong with a landscape at once, offline, without changing it.</summary>
public static class SpecRules
{
    // As many as take about a millisecond.
    private const int ObjectsAtOnce = 32;

    /// <summary>
    /// Judges a landscape: each object by itself, as eksctl, the API server and AWS would; then each site as a whole, references,
    /// selectors, budgets, good practice and where pods can run; and with the rules of your own.
    /// </summary>
    /// <param name="landscape">The landscape; never changed.</param>
    /// <param name="options">What the rules are told from outside; absent, <see cref="RuleOptions.Default"/>.</param>
    /// <returns>What was found, what of it is accepted, and which acceptances accept nothing.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="landscape"/> is null.</exception>
    public static CheckResult Check(Landscape landscape, RuleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(landscape);
        options ??= RuleOptions.Default;
        return Check(landscape, options, new(landscape, options.InstanceTypes), []);
    }

    /// <summary>Judges a landscape of which the program that made it has something to say too.</summary>
    internal static CheckResult Check(
        Landscape landscape,
        RuleOptions options,
        Placements placements,
        IReadOnlyList<SaidFinding> said
    )
    {
        var report = Judge(landscape, options, placements);
        if (landscape.AsMeant() is { } meant)
        {
            report.KeepWhatHolds(landscape, meant, Judge(meant, options, new(meant, options.InstanceTypes)));
        }

        return new CheckResult(landscape, report, said);
    }

    private static Report Judge(Landscape landscape, RuleOptions options, Placements placements)
    {
        var report = new Report(options);
        CheckObjects(landscape, report);
        CheckSites(landscape, placements, report);
        report.Close();
        return report;
    }

    /// <summary>Judges each object by itself.</summary>
    internal static CheckResult CheckAlone(Landscape landscape)
    {
        var report = new Report(RuleOptions.Default);
        CheckObjects(landscape, report);
        return new CheckResult(landscape, report, []);
    }

    private static void CheckObjects(Landscape landscape, Report report)
    {
        RuleParts.Check(landscape.Objects, ObjectsAtOnce, report, CheckObject);
        report.Options.UserRules.CheckObjects(landscape, report);
    }

    private static void CheckObject(SpecObject item, Report report)
    {
        report.On(item);
        if (item.Value is ClusterConfig config)
        {
            report.Run(RuleCatalog.ClusterConfigs, config);
        }
        else if (item.Value is { } manifest)
        {
            report.Run(ManifestRules.All, manifest);
        }
    }

    private static void CheckSites(Landscape landscape, Placements placements, Report report)
    {
        if (landscape.Sites.AsSpan().Exists(HasPlacement))
        {
            RuleParts.Check(
                landscape.Sites,
                1,
                report,
                new SitePlacement(placements),
                static (site, part, placement) => part.On(site.Home).Run(placement, site)
            );
        }

        if (landscape.Sites.Count > 1 || landscape.Sites.AsSpan().Exists(HasGround))
        {
            RuleParts.Check(landscape.Sites, 1, report, new SiteHomes(placements), CheckSite);
        }

        report.Options.UserRules.CheckSites(landscape, report);
    }

    private static void CheckSite(Site site, Report report, SiteHomes homes)
    {
        if (HasGround(site) || (homes.Sites.Count > 1 && site.Config is not null))
        {
            var rules =
                HasObjects(site) ? SiteRules.All
                : HasGround(site) ? LoneClusterRules.All
                : LoneClusterRules.OfOthers;
            report.On(site.Home).Run(rules, new(site, report.Options, homes));
        }
    }

    private static bool HasPlacement(Site site) => HasObjects(site) && site.Config is not null;

    private static bool HasObjects(Site site) => site.Objects.Count > 0;

    // Beside a cluster that stands alone there are only the pods that it brings itself.
    private static bool HasGround(Site site) =>
        HasObjects(site) || SystemHomes.AreInDoubt(site.Config) || ForeignRoles.AreInDoubt(site);
}
