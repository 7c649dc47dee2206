using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Values;
using FluentValidation;

namespace EksSpec.Rules;

/// <summary>Runs the rules: everything wrong with a document at once, offline, without changing it.</summary>
public static partial class SpecRules
{
    /// <summary>Judges a ClusterConfig: what eksctl refuses, what AWS would refuse later, and our own advice.</summary>
    /// <param name="config">The config; never changed.</param>
    /// <param name="options">What the rules are told from outside; absent, <see cref="RuleOptions.Default"/>.</param>
    /// <returns>Every finding, in order of path and rule; <see cref="FindingFilter"/> applies the profile and the suppressions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="config"/> is null.</exception>
    public static IReadOnlyList<Finding> Check(ClusterConfig config, RuleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(config);
        return Judge(config, options).Sorted();
    }

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
        var report = Judge(config, options);
        SpecValidator<ClusterConfig>.Run(validators, config, report);
        return report.Sorted();
    }

    /// <summary>Judges a Kubernetes object of any kind: what the API server refuses when it is created.</summary>
    /// <param name="manifest">
    /// A <c>k8s.Models</c> object, or an <see cref="InlineDocument"/> for kinds that have no type; never changed. A
    /// ClusterConfig is judged as one.
    /// </param>
    /// <param name="options">What the rules are told from outside; absent, <see cref="RuleOptions.Default"/>.</param>
    /// <returns>
    /// Every finding, in order of path and rule. A path is the API server's own spelling, which now and then is not the path
    /// in the document: the labels of a pod template are at <c>spec.template.labels</c>.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="manifest"/> is null.</exception>
    public static IReadOnlyList<Finding> Check(object manifest, RuleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        if (manifest is ClusterConfig config)
        {
            return Check(config, options);
        }

        var report = new Report(options ?? RuleOptions.Default);
        KubernetesRules.Check(manifest, report);
        return report.Sorted();
    }

    /// <summary>
    /// Looks at documents together: references, selectors, ports, autoscalers, disruption budgets, roles of
    /// service accounts, good practice, and where the pods can run. Each document is to be judged by itself too.
    /// </summary>
    /// <param name="documents">
    /// ClusterConfigs, <c>k8s.Models</c> objects and <see cref="InlineDocument"/>s, in any order; never changed.
    /// With several ClusterConfigs a workload counts for every cluster it can run in.
    /// </param>
    /// <param name="options">
    /// What the rules are told from outside; <see cref="RuleOptions.External"/> names what is not in the set and exists all the
    /// same. Absent, <see cref="RuleOptions.Default"/>.
    /// </param>
    /// <returns>
    /// Every finding with its <see cref="Finding.Document"/>, in order of path and rule; <see cref="FindingFilter"/> applies the
    /// profile and the suppressions.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="documents"/> is null.</exception>
    public static IReadOnlyList<Finding> CheckTogether(IReadOnlyList<object> documents, RuleOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var findings = WorkloadRules.Check(documents, options ?? RuleOptions.Default);
        return [.. findings.Concat(Homes.Check(documents)).Order(FindingOrder.Instance)];
    }

    private static Report Judge(ClusterConfig config, RuleOptions? options)
    {
        var report = new Report(options ?? RuleOptions.Default);
        RuleCatalog.ClusterConfigs.Run(config, report);
        return report;
    }
}
