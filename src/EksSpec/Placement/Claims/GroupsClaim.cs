namespace EksSpec.Placement;

/// <summary>A claim that each of some groups settles by itself.</summary>
/// <param name="workloads">The workloads.</param>
/// <param name="what">What is said of workloads and groups, such as "never on".</param>
/// <param name="groups">Names of groups.</param>
/// <param name="rule">The rule under which a counter-example is reported.</param>
/// <param name="culprit">What speaks against the claim; <see langword="null"/> where nothing does.</param>
internal sealed class GroupsClaim(
    WorkloadSelection workloads,
    string what,
    ValueList<string> groups,
    RuleInfo rule,
    Func<PlacementVerdict, string?> culprit
) : PlacementClaim(workloads)
{
    internal override RuleInfo Rule => rule;

    public override string ToString() => $"{Workloads} {what} {string.Join(", ", groups)}";

    private protected override void Judge(Judgement judgement)
    {
        judgement.RequireGroups(groups);
        var verdicts = judgement.Rows().SelectMany(row => row);
        foreach (var verdict in verdicts.Where(verdict => groups.Contains(verdict.Group.Name)))
        {
            judgement.Weigh(verdict, culprit(verdict));
        }
    }
}
