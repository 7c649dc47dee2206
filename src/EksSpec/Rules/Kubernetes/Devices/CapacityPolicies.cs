namespace EksSpec.Rules;

/// <summary>Which parts of a capacity can be asked for, where several claims share a device.</summary>
internal static partial class CapacityPolicies
{
    private const int MaxValues = 10;

    /// <summary>Looks at the policy that the report stands at.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="capacity">The whole capacity; null where nothing is to be judged.</param>
    /// <param name="report">Where to put the findings.</param>
    public static void Check(V1CapacityRequestPolicy policy, decimal? capacity, Report report)
    {
        if (capacity is not { } whole)
        {
            return;
        }

        var (values, range, usual) = (
            policy.ValidValues ?? [],
            policy.ValidRange,
            Quantities.OfAny(policy.DefaultProperty)
        );
        var isBoth = values.Count > 0 && range is not null;
        report.If(isBoth, PolicyFits, "", $"The policy has values and a range.");
        var isChoice = values.Count > 0 || range is not null;
        report.If(isChoice && usual is null, AmountsFit, "default", $"There is no default.");
        if (isBoth || usual is not { } other)
        {
            return;
        }

        if (values.Count > 0)
        {
            CheckValues([.. values.Select(value => Quantities.OfAny(value) ?? 0)], other, whole, report);
        }
        else if (range is not null)
        {
            CheckRange(range, other, whole, report);
        }
    }

    private static void CheckValues(decimal[] values, decimal usual, decimal whole, Report report)
    {
        report.If(values.Length > MaxValues, AmountsFit, "validValues", $"There are {values.Length} values.");
        var isRising = values.Zip(values.Skip(1)).All(pair => pair.First < pair.Second);
        report.If(!isRising, AmountsFit, "validValues", $"The values do not rise.");
        report.If(values.Max() > whole, AmountsFit, "validValues", $"A value is more than the capacity.");
        report.If(!values.Contains(usual), AmountsFit, "validValues", $"The default is none of the values.");
    }

    private static void CheckRange(V1CapacityRequestPolicyRange range, decimal usual, decimal whole, Report report)
    {
        using var at = report.At("validRange");
        report.If(range.Min is null, AmountsFit, "min", $"The range has no min.");
        if (range.Min is null)
        {
            return;
        }

        var (min, max) = (Quantities.Of(range.Min), Quantities.OfAny(range.Max));
        report.If(min > whole, AmountsFit, "min", $"min {range.Min} is more than the capacity.");
        report.If(usual < min || usual > max, AmountsFit, "default", $"The default is out of the range.");
        report.If(
            max < min || max > whole,
            AmountsFit,
            "max",
            $"max {range.Max} is less than min, or more than the capacity."
        );
        if (Quantities.OfAny(range.Step) is { } step)
        {
            var isOff = step > 0 && ((usual - min) % step != 0 || ((max ?? min) - min) % step != 0);
            report.If(step <= 0 || min + step > whole, AmountsFit, "step", $"The step is {range.Step}.");
            report.If(isOff, AmountsFit, "step", $"The default or max is not a number of steps from min.");
        }
    }
}
