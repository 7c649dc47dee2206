namespace EksSpec.Kubernetes;

/// <summary>Amounts of resources as numbers. As in the API server, none is larger than a whole number of 64 bits.</summary>
internal static class Quantities
{
    private const decimal Max = long.MaxValue;

    /// <summary>The amount.</summary>
    public static decimal Of(ResourceQuantity quantity)
    {
        try
        {
            return Math.Clamp(quantity.ToDecimal(), -Max, Max);
        }
        catch (OverflowException)
        {
            return quantity.ToBigInteger().Sign < 0 ? -Max : Max;
        }
    }

    /// <summary>The amount, or <see langword="null"/> where there is none.</summary>
    public static decimal? OfAny(ResourceQuantity? quantity) => quantity is null ? null : Of(quantity);

    /// <summary>The amount as it counts in a list of resources: rounded up to thousandths, away from zero. Absent is 0.</summary>
    public static decimal OfResource(ResourceQuantity? quantity)
    {
        var thousandths = (OfAny(quantity) ?? 0) * 1000;
        return (thousandths < 0 ? decimal.Floor(thousandths) : decimal.Ceiling(thousandths)) / 1000;
    }

    /// <summary>Whether the amount is a whole number, counted as the API server does: in thousandths, rounded up.</summary>
    public static bool IsWhole(decimal amount)
    {
        // 0.5m is rounded up to 1m, so it is not whole either.
        var rest = amount - decimal.Truncate(amount);
        return rest == 0;
    }
}
