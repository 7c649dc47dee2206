using EksSpec.Eksctl;
using EksSpec.Findings;
using FluentValidation;

namespace EksSpec.Rules;

/// <summary>Runs the rules: everything wrong with a document at once, offline, without changing it.</summary>
public static class SpecRules
{
    /// <summary>Judges a ClusterConfig: what eksctl refuses, what AWS would refuse later, and our own advice.</summary>
    /// <param name="config">The config; never changed.</param>
    /// <param name="options">What the rules are told from outside; absent, <see cref="RuleOptions.Default"/>.</param>
    /// <returns>Every finding, in order of path and rule; <see cref="FindingFilter"/> applies the profile and the suppressions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="config"/> is null.</exception>
    public static IReadOnlyList<Finding> Check(ClusterConfig config, RuleOptions? options = null) =>
        Check(config, options, []);

    /// <summary>Judges a ClusterConfig by our rules and by rules of your own.</summary>
    /// <param name="config">The config; never changed.</param>
    /// <param name="options">What the rules are told from outside; absent, <see cref="RuleOptions.Default"/>.</param>
    /// <param name="validators">
    /// Your rules. A failure becomes a finding of authority <see cref="Authority.EksSpec"/> with the failure's error code as
    /// its rule and the property name as its path.
    /// </param>
    /// <returns>Every finding, in order of path and rule; <see cref="FindingFilter"/> applies the profile and the suppressions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="config"/> or <paramref name="validators"/> is null.</exception>
    public static IReadOnlyList<Finding> Check(
        ClusterConfig config,
        RuleOptions? options,
        IEnumerable<IValidator<ClusterConfig>> validators
    )
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(validators);
        var report = new Report(options ?? RuleOptions.Default);
        RuleCatalog.ClusterConfigs.Run(config, report);
        SpecValidator<ClusterConfig>.Run(validators, config, report);
        return report.Sorted();
    }
}
