using System.Globalization;

namespace EksSpec.Capacity;

/// <summary>Amounts and numbers as people read them.</summary>
internal static class AmountWords
{
    private const decimal MiB = 1024 * 1024;

    /// <summary>An amount of what a limit is about.</summary>
    public static string Of(CapacityLimit limit, decimal amount) =>
        limit.Kind == CapacityLimitKind.Cpu || IsOf(limit, "cpu") ? $"{Plain(amount * 1000)}m"
        : limit.Kind == CapacityLimitKind.Memory || IsOf(limit, "memory") || IsOf(limit, "storage")
            ? $"{Plain(amount / MiB)}Mi"
        : Plain(amount);

    /// <summary>Both figures of an amount; one where they are the same.</summary>
    public static string Of(CapacityLimit limit, CapacityAmount amount) =>
        Both(Of(limit, amount.Least), Of(limit, amount.Most));

    /// <summary>How many fit: <c>12</c>, <c>12 to 15</c>, <c>any</c>; <c>?</c> where nothing is known.</summary>
    public static string Of(CapacityRange range) =>
        range switch
        {
            (null, _) => "any",
            (0, null) => "?",
            ({ } surely, null) => $"{Plain(surely)} or more",
            ({ } surely, { } atMost) => Both(Plain(surely), Plain(Math.Max(surely, atMost))),
        };

    /// <summary>A number without decimals.</summary>
    public static string Plain(decimal number) => decimal.Floor(number).ToString(CultureInfo.InvariantCulture);

    private static string Both(string least, string most) => least == most ? least : $"{least} to {most}";

    private static bool IsOf(CapacityLimit limit, string resource) =>
        limit.Resource?.EndsWith(resource, StringComparison.Ordinal) is true;
}
