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

    /// <summary>Looks at everything that is meant for one cluster.</summary>
    public static void Check(Site site, Report report)
    {
        var set = new ManifestSet(site, report.Options);
        var found = new SetReport(report);
        foreach (var group in Groups)
        {
            group.Check(set, found);
        }
    }
}
