namespace EksSpec.Rules;

/// <summary>The rules about one part of a subject: short enough to read at once.</summary>
/// <typeparam name="TSubject">What the rules look at: a ClusterConfig, a Kubernetes kind, or a site.</typeparam>
internal abstract class RuleGroup<TSubject>
{
    /// <summary>What to call the rules where they fail.</summary>
    public virtual string Called => GetType().Name;

    /// <summary>Looks at the subject and reports everything wrong. Never changes it, throws, or stops at the first.</summary>
    /// <param name="subject">What to look at.</param>
    /// <param name="report">Where to put the findings.</param>
    public abstract void Check(TSubject subject, Report report);
}
