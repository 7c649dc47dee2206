using EksSpec.Findings;

namespace EksSpec.Rules.Workloads;

/// <summary>Makes the rules of this folder: all are our own advice.</summary>
internal static class WorkloadRule
{
    /// <summary>Something that does not work.</summary>
    public static RuleInfo Error(string id, string title, string fix, string fails, string passes) =>
        Make(id, Severity.Error, RuleProfile.Baseline, title, fix, fails, passes);

    /// <summary>Something that most teams should change.</summary>
    public static RuleInfo Warning(string id, string title, string fix, string fails, string passes) =>
        Make(id, Severity.Warning, RuleProfile.Recommended, title, fix, fails, passes);

    /// <summary>Something that a careful reviewer would ask for.</summary>
    public static RuleInfo Strict(string id, string title, string fix, string fails, string passes) =>
        Make(id, Severity.Info, RuleProfile.Strict, title, fix, fails, passes);

    private static RuleInfo Make(
        string id,
        Severity severity,
        RuleProfile profile,
        string title,
        string fix,
        string fails,
        string passes
    ) =>
        new(id, severity, Authority.EksSpec, title, fix)
        {
            Profile = profile,
            Fails = fails,
            Passes = passes,
        };
}
