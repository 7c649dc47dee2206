namespace EksSpec.Rules;

/// <summary>A validator of the user's own.</summary>
/// <param name="name">The validator's name.</param>
/// <param name="validate">Runs it; finds nothing in what is of another type.</param>
internal sealed class UserRule(string name, Func<object, IEnumerable<UserFailure>> validate) : RuleGroup<UserSubject>
{
    /// <inheritdoc/>
    public override string Called => name;

    /// <inheritdoc/>
    public override void Check(UserSubject subject, Report report)
    {
        foreach (var failure in validate(subject.Value))
        {
            var (item, property) = subject.PlaceOf(failure);
            report.On(item).Add(failure.Rule, PropertyPaths.Of(item.Value, property), failure.Message);
        }
    }
}
