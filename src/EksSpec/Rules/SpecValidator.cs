namespace EksSpec.Rules;

/// <summary>Groups of rules over one kind of subject.</summary>
internal sealed class SpecValidator<T>(params IReadOnlyList<RuleGroup<T>> groups)
{
    /// <summary>The groups, in the order they run.</summary>
    public IReadOnlyList<RuleGroup<T>> Groups { get; } = groups;

    /// <summary>Runs the groups over one subject.</summary>
    /// <param name="subject">What to look at.</param>
    /// <param name="report">Where to put the findings.</param>
    public void Run(T subject, Report report)
    {
        foreach (var group in Groups)
        {
            group.Check(subject, report);
        }
    }
}
