namespace EksSpec.Rules;

/// <summary>Whether the CEL rules of a definition hold for a resource of it.</summary>
internal static partial class ResourceValidations
{
    /// <summary>Asks the rules of an object.</summary>
    public static void Check(InlineDocument value, SchemaRules? rules, Report report)
    {
        foreach (var answer in RuleAnswers.Of(value, rules, SpecPath.Root))
        {
            report.Add(answer.IsUnsure ? RuleEvaluated : RuleHolds, answer.Path, answer.Message);
        }
    }
}
