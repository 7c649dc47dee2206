using System.Diagnostics.CodeAnalysis;

namespace EksSpec.Rules;

/// <summary>What eksctl takes for a value that is there: to it, empty text and empty lists are absent ones.</summary>
internal static class EksctlValues
{
    /// <summary>Whether a text is there and not empty.</summary>
    public static bool IsSet([NotNullWhen(true)] this string? text) => !string.IsNullOrEmpty(text);

    /// <summary>Whether a list is there and has items, null ones included.</summary>
    public static bool HasItems<T>([NotNullWhen(true)] this ValueList<T>? list) => list is { Count: > 0 };

    /// <summary>Whether a map is there and has entries.</summary>
    public static bool HasItems<T>([NotNullWhen(true)] this ValueMap<T>? map) => map is { Count: > 0 };

    /// <summary>Whether a document is a map with entries, or a list with items.</summary>
    public static bool HasItems([NotNullWhen(true)] this InlineDocument? document) =>
        document is { Entries.Count: > 0 } or { Items.Count: > 0 };

    /// <summary>The items of a list; none where it is absent. An item can be null.</summary>
    public static ReadOnlySpan<T> Items<T>(this ValueList<T>? list) => list is null ? default : list.AsSpan();

    /// <summary>The entries of a map; none where it is absent.</summary>
    public static ReadOnlySpan<KeyValuePair<string, T>> Items<T>(this ValueMap<T>? map) =>
        map is null ? default : map.AsSpan();

    /// <summary>Whether something holds of any item; nothing is allocated.</summary>
    public static bool Exists<T>(this ReadOnlySpan<T> items, Predicate<T> holds)
    {
        foreach (var item in items)
        {
            if (holds(item))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any policy is switched on.</summary>
    public static bool HasPolicy([NotNullWhen(true)] this WellKnownPolicies? policies) =>
        policies
            is { ImageBuilder: true }
                or { AutoScaler: true }
                or { AwsLoadBalancerController: true }
                or { ExternalDns: true }
                or { CertManager: true }
                or { EbsCsiController: true }
                or { EfsCsiController: true };
}
