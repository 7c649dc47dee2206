using EksSpec.Findings;

namespace EksSpec.Rules.Workloads;

/// <summary>Rules over the documents of one cluster together.</summary>
internal abstract class SetRules
{
    /// <summary>Every rule the group may report, in order of id.</summary>
    public abstract IReadOnlyList<RuleInfo> Rules { get; }

    /// <summary>Looks at the set and reports everything wrong. Never changes it, throws, or stops at the first.</summary>
    public abstract void Check(ManifestSet set, SetReport report);
}
