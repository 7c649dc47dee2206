using System.Collections.Frozen;

namespace EksSpec.GoText;

/// <summary>The types that have names.</summary>
internal static class CelTypes
{
    private static readonly FrozenDictionary<string, CelType> Known = new[]
    {
        CelType.Dyn,
        CelType.Null,
        CelType.Bool,
        CelType.Int,
        CelType.Uint,
        CelType.Double,
        CelType.Text,
        CelType.Bytes,
        CelType.Timestamp,
        CelType.Duration,
    }.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    // The names that an expression can compare type(x) with.
    private static readonly FrozenDictionary<string, CelType> Constants = new Dictionary<string, CelType>
    {
        ["bool"] = CelType.Bool,
        ["bytes"] = CelType.Bytes,
        ["double"] = CelType.Double,
        ["int"] = CelType.Int,
        ["list"] = CelType.ListOf(CelType.Dyn),
        ["map"] = CelType.MapOf(CelType.Dyn, CelType.Dyn),
        ["null_type"] = CelType.Null,
        ["string"] = CelType.Text,
        ["type"] = CelType.TypeOf(CelType.Dyn),
        ["uint"] = CelType.Uint,
        ["optional_type"] = CelType.OptionalOf(CelType.Dyn),
        ["google.protobuf.Timestamp"] = CelType.Timestamp,
        ["google.protobuf.Duration"] = CelType.Duration,
        ["kubernetes.URL"] = CelType.Named("URL"),
        ["kubernetes.Quantity"] = CelType.Named("Quantity"),
        ["kubernetes.NamedFormat"] = CelType.Named("Format"),
        ["kubernetes.Semver"] = CelType.Named("Semver"),
        ["net.IP"] = CelType.Named("IP"),
        ["net.CIDR"] = CelType.Named("CIDR"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Reads a type: <c>map&lt;string,list&lt;A&gt;&gt;</c>. A capital letter alone stands for any type.</summary>
    public static CelType Parse(string text)
    {
        if (Known.TryGetValue(text, out var known))
        {
            return known;
        }

        var open = text.IndexOf('<', StringComparison.Ordinal);
        var (name, inner) = open < 0 ? (text, "") : (text[..open], text[(open + 1)..^1]);
        return name.Length == 1 ? CelType.Parameter(name)
            : open < 0 ? CelType.Named(name)
            // The key of a map is a simple type, so the first comma ends it.
            : CelType.Named(name, [.. inner.Split(',', name == "map" ? 2 : 1).Select(Parse)]);
    }

    /// <summary>The type of a name that stands for a type in an expression.</summary>
    public static CelType? FindConstant(string name) =>
        Constants.TryGetValue(name, out var type) ? CelType.TypeOf(type) : null;
}
