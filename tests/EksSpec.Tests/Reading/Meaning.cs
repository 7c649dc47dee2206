using System.Globalization;
using EksSpec.GoText;
using EksSpec.Reading;
using EksSpec.Reading.Binding;
using EksSpec.Values;

namespace EksSpec.Tests.Reading;

/// <summary>Compares two texts by what they say, without the model: null is absent, and 1 is 1.0.</summary>
internal static class Meaning
{
    /// <summary>What the first document of a text says.</summary>
    public static InlineDocument Tree(string yaml)
    {
        Assert.True(FirstDocument.TryRead(new(yaml), out var root, out _));
        return InlineDocuments.Of(root!.Value);
    }

    /// <summary>The first difference, or null.</summary>
    public static string? Difference(InlineDocument? a, InlineDocument? b, string path = "", bool kubernetes = false)
    {
        if (a?.Kind == InlineDocumentKind.Map && b?.Kind == InlineDocumentKind.Map)
        {
            var left = Entries(a, path);
            var right = Entries(b, path);
            foreach (var key in left.Keys.Union(right.Keys, left.Comparer))
            {
                var x = left.GetValueOrDefault(key);
                var y = right.GetValueOrDefault(key);
                if (Difference(x, y, $"{path}.{key}", kubernetes) is { } difference)
                {
                    return difference;
                }
            }

            return null;
        }

        if (a?.Kind == InlineDocumentKind.List && b?.Kind == InlineDocumentKind.List)
        {
            if (a.Items.Count != b.Items.Count)
            {
                return $"{path} has {a.Items.Count} and {b.Items.Count} items";
            }

            for (var i = 0; i < a.Items.Count; i++)
            {
                if (
                    Difference(
                        a.Items[i],
                        b.Items[i],
                        $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]",
                        kubernetes
                    ) is
                    { } found
                )
                {
                    return found;
                }
            }

            return null;
        }

        return Same(a, b, kubernetes) ? null : $"{path}: {a} and {b}";
    }

    private static Dictionary<string, InlineDocument> Entries(InlineDocument map, string path)
    {
        // Subnets and identity providers are read by eksctl without regard to case.
        var anyCase =
            path.StartsWith(".identityProviders[", StringComparison.Ordinal)
            || path.StartsWith(".vpc.subnets.", StringComparison.Ordinal);
        var entries = new Dictionary<string, InlineDocument>(
            anyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal
        );
        foreach (var entry in map.Entries)
        {
            entries[entry.Key] = entry.Value;
        }

        return entries;
    }

    private static bool Same(InlineDocument? a, InlineDocument? b, bool kubernetes)
    {
        // A null in a list or map of texts is an empty text, and so on for every type.
        if (IsNull(a) || IsNull(b))
        {
            var other = IsNull(a) ? b : a;
            return IsNull(other)
                || other is { Kind: InlineDocumentKind.Text, Scalar: "" or "0" }
                || other is { Kind: InlineDocumentKind.Number, Scalar: "0" }
                || ((a is null) == (b is null) && other is { Kind: InlineDocumentKind.Map, Entries.Count: 0 });
        }

        return a!.Kind == b!.Kind && a.Scalar == b.Scalar
            || (a.Kind == InlineDocumentKind.Number && b.Kind == InlineDocumentKind.Number || kubernetes)
                && Quantity.TryParse(a.Scalar, out var x)
                && Quantity.TryParse(b.Scalar, out var y)
                && x.Amount == y.Amount;
    }

    private static bool IsNull(InlineDocument? value) => value is null or { Kind: InlineDocumentKind.Null };
}
