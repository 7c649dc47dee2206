namespace EksSpec.Rules;

/// <summary>What nobody refuses and what does not work all the same: everything that is meant for one cluster, looked at together.</summary>
internal static class SiteRules
{
    /// <summary>The rules of a site that has no object beside its cluster.</summary>
    public static readonly RuleGroups<SiteView> OfClusterAlone = new(new SystemHomes());

    /// <summary>The rules: what refers to what, good practice, and where pods can run.</summary>
    public static readonly RuleGroups<SiteView> All = new(
        new Identities(),
        new MisspelledKeys(),
        new References(),
        new Selectors(),
        new ServiceTargets(),
        new IngressTargets(),
        new Scaling(),
        new Budgets(),
        new BudgetCover(),
        new Rollouts(),
        new Stopping(),
        new Accounts(),
        new ContainerPractice(),
        new SecurityPractice(),
        new AvailabilityPractice(),
        new AccessPractice(),
        new Unseen(),
        new Homes(),
        new SystemHomes(),
        new IsolatedPods(),
        new OpenGroups(),
        new RoomRules(),
        new SpotRules(),
        new LoadBalancerTargets()
    );
}
