namespace EksSpec.Rules;

/// <summary>The CEL expressions of admission policies and webhooks.</summary>
internal static partial class PolicyExpressions
{
    /// <summary>Looks at an expression that has to be there and gives one of some types; all types are fine if none is named.</summary>
    /// <returns>The type of the expression; <c>dyn</c> where it has none.</returns>
    public static CelType Check(
        string? expression,
        string field,
        CelEnvironment environment,
        ReadOnlySpan<CelType> results,
        Report report
    )
    {
        if (string.IsNullOrWhiteSpace(expression))
        {
            report.Add(Needed, field, "The expression is empty.");
            return CelType.Dyn;
        }

        var (type, error) = CelCompiler.Compile(expression, environment);
        if (type is null)
        {
            report.Add(Compiles, field, $"The expression does not compile: {error}.");
            return CelType.Dyn;
        }

        var fits = results.IsEmpty || results.Contains(type);
        report.If(!fits, ResultFits, field, $"The expression gives {type}, not {results[0]}.");
        return type;
    }
}
