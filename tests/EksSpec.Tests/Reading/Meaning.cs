using System.Globalization;
using EksSpec.GoText;
using EksSpec.Reading;
using EksSpec.Reading.Nodes;
using YamlDotNet.Core;

namespace EksSpec.Tests.Reading;

/// <summary>Compares two texts by what they say, without the model: null is absent, and 1 is 1.0.</summary>
internal static class Meaning
{
    private static readonly Node Nothing = new(NodeKind.Null, 0, 0);

    public static Node Tree(string yaml)
    {
        yaml = yaml.TrimStart('\uFEFF');
        using var source = new SliceReader(yaml, 0, yaml.Length);
        var builder = new YamlTreeBuilder(
            new Parser(new Scanner(source, skipComments: true)),
            new TreeBudget(1000, 10_000_000),
            0,
            [],
            source
        );
        Assert.True(builder.TryRead(out var root));
        return root!;
    }

    /// <summary>The first difference, or null.</summary>
    public static string? Difference(Node a, Node b, string path = "", bool kubernetes = false)
    {
        if (a.Kind == NodeKind.Map && b.Kind == NodeKind.Map)
        {
            var left = Entries(a, path);
            var right = Entries(b, path);
            foreach (var key in left.Keys.Union(right.Keys, left.Comparer))
            {
                var x = left.GetValueOrDefault(key, Nothing);
                var y = right.GetValueOrDefault(key, Nothing);
                if (Difference(x, y, $"{path}.{key}", kubernetes) is { } difference)
                {
                    return difference;
                }
            }

            return null;
        }

        if (a.Kind == NodeKind.List && b.Kind == NodeKind.List)
        {
            if (a.Items.Length != b.Items.Length)
            {
                return $"{path} has {a.Items.Length} and {b.Items.Length} items";
            }

            for (var i = 0; i < a.Items.Length; i++)
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

        return Same(a, b, kubernetes) ? null : $"{path}: {a.Kind} {a.Text} and {b.Kind} {b.Text}";
    }

    private static Dictionary<string, Node> Entries(Node map, string path)
    {
        // Subnets and identity providers are read by eksctl without regard to case.
        var anyCase =
            path.StartsWith(".identityProviders[", StringComparison.Ordinal)
            || path.StartsWith(".vpc.subnets.", StringComparison.Ordinal);
        var entries = new Dictionary<string, Node>(anyCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            entries[entry.Key] = entry.Value;
        }

        return entries;
    }

    private static bool Same(Node a, Node b, bool kubernetes)
    {
        if (a.Kind == b.Kind && a.Text == b.Text)
        {
            return true;
        }

        // A null in a list or map of texts is an empty text, and so on for every type.
        if (a.Kind == NodeKind.Null || b.Kind == NodeKind.Null)
        {
            var other = a.Kind == NodeKind.Null ? b : a;
            return (a.Kind == NodeKind.Null && b.Kind == NodeKind.Null)
                || other is { Kind: NodeKind.Text, Text: "" or "0" } or { Kind: NodeKind.Number, Text: "0" }
                || (
                    ReferenceEquals(a, Nothing) == ReferenceEquals(b, Nothing)
                    && other is { Kind: NodeKind.Map, Size: 1 }
                );
        }

        return (a.Kind == NodeKind.Number && b.Kind == NodeKind.Number || kubernetes)
            && Quantity.TryParse(a.Text, out var x)
            && Quantity.TryParse(b.Text, out var y)
            && x.Amount == y.Amount;
    }
}
