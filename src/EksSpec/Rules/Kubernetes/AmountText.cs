using System.Globalization;

namespace EksSpec.Rules;

/// <summary>Amounts of resources as people write them: <c>512Mi</c>, <c>2G</c>, <c>0.5</c>.</summary>
internal static class AmountText
{
    private static readonly (decimal Size, string Suffix)[] Units =
    [
        (1024m * 1024 * 1024 * 1024, "Ti"),
        (1024m * 1024 * 1024, "Gi"),
        (1024m * 1024, "Mi"),
        (1_000_000_000_000m, "T"),
        (1_000_000_000m, "G"),
        (1_000_000m, "M"),
    ];

    /// <summary>The amount in the largest unit of which it is a whole number; a small one has none.</summary>
    public static string Of(decimal amount)
    {
        var (size, suffix) = Array.Find(Units, unit => amount != 0 && amount % unit.Size == 0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{amount / (suffix is null ? 1 : size):0.#########}{suffix}"
        );
    }
}
