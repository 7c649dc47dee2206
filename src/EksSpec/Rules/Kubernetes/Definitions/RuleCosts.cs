namespace EksSpec.Rules;

/// <summary>What the CEL rules of a definition cost at most, in the API server's estimate.</summary>
internal sealed partial class RuleCosts
{
    private const double MostOfRule = 10_000_000;
    private const double MostOfAll = 100_000_000;

    private double _all;

    /// <summary>Looks at what an expression costs: the rule or the message that the report stands at.</summary>
    /// <param name="expression">The expression, which has a type.</param>
    /// <param name="field">The field that it stands in.</param>
    /// <param name="names">The names it can use.</param>
    /// <param name="schema">The schema that it belongs to.</param>
    /// <param name="isObject">Whether its values are whole objects.</param>
    /// <param name="times">How many values an object can have there; infinite where nothing says it.</param>
    /// <param name="report">Where to put the findings.</param>
    public void Check(
        string expression,
        string field,
        CelEnvironment names,
        Schema schema,
        bool isObject,
        double times,
        Report report
    )
    {
        if (
            SchemaShapes.Of(schema, isObject) is not { } shape
            || CelCompiler.Cost(expression, names, shape) is not { } cost
        )
        {
            return;
        }

        var most = double.IsInfinity(times) ? Math.Floor(SchemaShapes.Request / (shape.Least + 1)) : times;
        var all = cost * most;
        _all += all;
        var isDear = all > MostOfRule;
        report.If(isDear, CostFits, field, $"The {field} may cost too much: values have no limits, or too high ones.");
        var isLast = !isDear && _all > MostOfAll && _all - all <= MostOfAll;
        report.If(isLast, CostFits, field, $"All rules together may cost too much, this one among them.");
    }
}
