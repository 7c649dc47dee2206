namespace EksSpec.Rules;

/// <summary>Rules in the order they run: of a document, of a kind, of a site.</summary>
internal sealed class RuleGroups<TSubject>(params RuleGroup<TSubject>[] groups) : RuleGroup<TSubject>
{
    /// <inheritdoc/>
    public override void Check(TSubject subject, Report report)
    {
        foreach (var group in groups)
        {
            report.Run(group, subject);
        }
    }
}
