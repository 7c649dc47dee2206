namespace EksSpec.Rules;

/// <summary>Expressions that choose devices.</summary>
internal static partial class DeviceSelectors
{
    private const int MaxLength = 10 * 1024;
    private static readonly CelType[] Results = [CelType.Bool, CelType.Dyn];

    /// <summary>Looks at the selectors of the class or request that the report stands at.</summary>
    public static void Check(IList<V1DeviceSelector>? selectors, Report report)
    {
        foreach (var selector in report.Each("selectors", DeviceClaims.Few(selectors, "selectors", report)))
        {
            report.If(selector.Cel is null, ExpressionNeeded, "cel", $"The selector has no expression.");
            if (selector.Cel is { } cel)
            {
                using var at = report.At("cel");
                var length = cel.Expression?.Length ?? 0;
                report.If(
                    length > MaxLength,
                    ExpressionNeeded,
                    "expression",
                    $"The expression has {length} characters."
                );
                PolicyExpressions.Check(cel.Expression, "expression", CelEnvironment.OfDevices(), Results, report);
            }
        }
    }
}
