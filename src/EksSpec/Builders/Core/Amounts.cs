namespace EksSpec.Builders;

/// <summary>Amounts of CPU, memory and storage, as builders take them: never negative.</summary>
internal static class Amounts
{
    /// <summary>What is wrong with a text as an amount, or <see langword="null"/>.</summary>
    public static string? Error(string text) =>
        !text.Any(char.IsAsciiDigit) || text.Any(char.IsWhiteSpace) || !Quantity.TryParse(text, out var quantity)
            ? "is no amount, such as 250m, 2, 256Mi or 1Gi"
        : quantity.Amount < 0 ? "is negative"
        : null;

    /// <summary>Sees that CPU or memory is given, and that what is given is an amount.</summary>
    /// <returns>Both in words.</returns>
    public static string OneOf(string? cpu, string? memory)
    {
        if (cpu is null && memory is null)
        {
            throw new ArgumentException("Give CPU, memory, or both.", nameof(memory));
        }

        return $"cpu {Guard.SpelledOrNull(cpu, Error)}, memory {Guard.SpelledOrNull(memory, Error)}";
    }

    /// <summary>A fresh amount in its canonical form.</summary>
    public static ResourceQuantity Of(string amount) =>
        Quantity.TryParse(amount, out var quantity)
            ? quantity.ToResourceQuantity()
            : throw new ArgumentException($"'{amount}' is no amount.", nameof(amount));

    /// <summary>A fresh map of CPU and memory; what is null is left out.</summary>
    public static Dictionary<string, ResourceQuantity> Of(string? cpu, string? memory) =>
        Of(("cpu", cpu), ("memory", memory));

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
                map.Add(resource, Of(amount));
            }
        }

        return map;
    }
}
