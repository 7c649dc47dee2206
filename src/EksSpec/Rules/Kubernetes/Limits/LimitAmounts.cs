namespace EksSpec.Rules;

/// <summary>The amounts of a limit as numbers, as they are written.</summary>
internal sealed class LimitAmounts
{
    // Beyond this the server no longer counts in thousandths.
    private const decimal MaxThousandths = 9_223_372_036_854_775;

    public LimitAmounts(V1LimitRangeItem limit)
    {
        Max = Read(limit.Max);
        Min = Read(limit.Min);
        Ratio = Read(limit.MaxLimitRequestRatio);
        Default = limit.Type == "Pod" ? [] : Read(limit.DefaultProperty);
        DefaultRequest = limit.Type == "Pod" ? [] : Read(limit.DefaultRequest);
        Names =
        [
            .. Max.Keys.Concat(Min.Keys).Concat(Default.Keys).Concat(DefaultRequest.Keys).Concat(Ratio.Keys).Distinct(),
        ];
    }

    public Dictionary<string, decimal> Max { get; }

    public Dictionary<string, decimal> Min { get; }

    public Dictionary<string, decimal> Default { get; }

    public Dictionary<string, decimal> DefaultRequest { get; }

    public Dictionary<string, decimal> Ratio { get; }

    public IReadOnlyList<string> Names { get; }

    public static decimal? Find(Dictionary<string, decimal> amounts, string name) =>
        amounts.TryGetValue(name, out var amount) ? amount : null;

    /// <summary>Whether a ratio is above max divided by min, counted as the server does: with floating point numbers.</summary>
    public static bool IsAbove(decimal ratio, decimal max, decimal min)
    {
        var unit = ratio < MaxThousandths && max < MaxThousandths && min < MaxThousandths ? 1000m : 1m;
        var limit = (double)decimal.Ceiling(max * unit) / (double)decimal.Ceiling(min * unit);
        return (double)decimal.Ceiling(ratio * unit) / (double)unit > limit;
    }

    private static Dictionary<string, decimal> Read(IDictionary<string, ResourceQuantity>? amounts) =>
        amounts?.ToDictionary(pair => pair.Key, pair => Quantities.OfResource(pair.Value), StringComparer.Ordinal)
        ?? [];
}
