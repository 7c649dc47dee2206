namespace EksSpec.Rules;

/// <summary>The conditions under which an admission policy or webhook is asked.</summary>
internal static partial class MatchConditions
{
    private const int MaxConditions = 64;

    /// <summary>Looks at the conditions.</summary>
    public static void Check(IList<V1MatchCondition>? conditions, bool parameters, Report report)
    {
        if (conditions is not { Count: > 0 })
        {
            return;
        }

        var isTooLong = conditions.Count > MaxConditions;
        report.If(isTooLong, TooMany, "matchConditions", $"There are {conditions.Count} conditions.");
        var environment = new CelEnvironment(parameters, authorizer: true, variables: null);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var condition in report.Each("matchConditions", conditions))
        {
            PolicyExpressions.Check(condition.Expression, "expression", environment, [CelType.Bool], report);
            if (report.Required(condition.Name, NameWrong, "name"))
            {
                var isTwice = !names.Add(condition.Name);
                report.QualifiedName(condition.Name, NameWrong, "name");
                report.If(isTwice, NameWrong, "name", $"Another condition is named '{condition.Name}' too.");
            }
        }
    }
}
