namespace EksSpec.Rules;

/// <summary>The rules about one part of a document: short enough to read at once.</summary>
/// <typeparam name="T">What the rules look at.</typeparam>
internal abstract class RuleGroup<T>
{
    /// <summary>Looks at the subject and reports everything wrong. Never changes it, throws, or stops at the first.</summary>
    /// <param name="subject">What to look at.</param>
    /// <param name="report">Where to put the findings.</param>
    public abstract void Check(T subject, Report report);
}
