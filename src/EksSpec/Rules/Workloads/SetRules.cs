namespace EksSpec.Rules;

/// <summary>Rules over the documents of one cluster together.</summary>
internal abstract class SetRules
{
    /// <summary>Looks at the set and reports everything wrong. Never changes it, throws, or stops at the first.</summary>
    public abstract void Check(ManifestSet set, SetReport report);
}
