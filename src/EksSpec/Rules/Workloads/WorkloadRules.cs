using EksSpec.Findings;

namespace EksSpec.Rules;

/// <summary>What nobody refuses and what does not work all the same: the documents of one cluster, looked at together.</summary>
internal static class WorkloadRules
{
    private static readonly IReadOnlyList<SetRules> Groups =
    [
        new Identities(),
        new References(),
        new Selectors(),
        new ServiceTargets(),
        new IngressTargets(),
        new Scaling(),
        new Budgets(),
        new Accounts(),
        new ContainerPractice(),
        new SecurityPractice(),
        new AvailabilityPractice(),
        new AccessPractice(),
    ];

    /// <summary>Looks at the documents of one cluster.</summary>
    public static IReadOnlyList<Finding> Check(IReadOnlyList<object> documents, RuleOptions options)
    {
        var set = new ManifestSet(documents, options);
        var report = new SetReport();
        foreach (var group in Groups)
        {
            group.Check(set, report);
        }

        return report.Sorted();
    }
}
