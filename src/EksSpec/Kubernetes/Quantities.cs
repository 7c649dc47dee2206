using k8s.Models;

namespace EksSpec.Kubernetes;

/// <summary>Amounts of resources as numbers. What is too large for one is as large as a number can be.</summary>
internal static class Quantities
{
    /// <summary>The amount.</summary>
    public static decimal Of(ResourceQuantity quantity)
    {
        try
        {
            return quantity.ToDecimal();
        }
        catch (OverflowException)
        {
            return quantity.ToBigInteger().Sign < 0 ? decimal.MinValue : decimal.MaxValue;
        }
    }

    /// <summary>The amount, or <see langword="null"/> where there is none.</summary>
    public static decimal? OfAny(ResourceQuantity? quantity) => quantity is null ? null : Of(quantity);

    /// <summary>Whether the amount is a whole number, counted as the API server does: in thousandths, rounded up.</summary>
    public static bool IsWhole(decimal amount)
    {
        // 0.5m is rounded up to 1m, so it is not whole either.
        var rest = amount - decimal.Truncate(amount);
        return rest == 0;
    }
}
