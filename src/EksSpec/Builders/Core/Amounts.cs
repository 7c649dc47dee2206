using k8s.Models;

namespace EksSpec.Builders;

/// <summary>Amounts of CPU, memory and storage, as builders take them: never negative.</summary>
internal static class Amounts
{
    private static readonly string[] Suffixes =
    [
        "",
        "n",
        "u",
        "m",
        "k",
        "M",
        "G",
        "T",
        "P",
        "E",
        "Ki",
        "Mi",
        "Gi",
        "Ti",
        "Pi",
        "Ei",
    ];

    /// <summary>What is wrong with a text as an amount, or <see langword="null"/>.</summary>
    public static string? Error(string text)
    {
        var digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Count();
        var number = text.AsSpan(0, digits);
        return number.IndexOfAnyInRange('0', '9') >= 0 && number.Count('.') <= 1 && Suffixes.Contains(text[digits..])
            ? null
            : "is no amount, such as 250m, 2, 256Mi or 1Gi";
    }

    /// <summary>A fresh map of amounts; the ones that are null are left out.</summary>
    public static Dictionary<string, ResourceQuantity> Of(
        params ReadOnlySpan<(string Resource, string? Amount)> amounts
    )
    {
        Dictionary<string, ResourceQuantity> map = new(StringComparer.Ordinal);
        foreach (var (resource, amount) in amounts)
        {
            if (amount is not null)
            {
                map.Add(resource, new(amount));
            }
        }

        return map;
    }
}
