using EksSpec.Placement;
using FluentValidation;

namespace EksSpec.Rules;

/// <summary>Runs the rules: everything wrong with a landscape at once, offline, without changing it.</summary>
public static class SpecRules
{
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
        var homes = new SiteHomes(placements);
        foreach (var site in landscape.Sites)
        {
            // Of a cluster alone there is nothing to hold against it.
            if (site.Objects.Count > 0)
            {
                SiteRules.All.Check(new(site, options, homes), report);
            }

            options.UserRules.Check(site, report);
        }

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
        foreach (var item in landscape.Objects)
        {
            report.On(item);
            if (item.Value is ClusterConfig config)
            {
                RuleCatalog.ClusterConfigs.Check(config, report);
            }
            else if (item.Value is { } manifest)
            {
                KubernetesRules.Check(manifest, report);
            }

            report.Options.UserRules.Check(item, report);
        }
    }
}
