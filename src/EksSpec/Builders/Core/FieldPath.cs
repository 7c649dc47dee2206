using System.Globalization;

namespace EksSpec.Builders;

/// <summary>Paths as findings spell them: <c>managedNodeGroups[0].labels.lifecycle</c>.</summary>
internal static class FieldPath
{
    /// <summary>An item of a list.</summary>
    public static string Item(string list, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    /// <summary>An entry of a map; a key that is no plain name stands in brackets.</summary>
    public static string Entry(string map, string key) =>
        key.Length > 0 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-')
            ? $"{map}.{key}"
            : $"{map}[{key}]";

    /// <summary>A path below a prefix.</summary>
    public static string Join(string prefix, string path) =>
        prefix.Length == 0 ? path
        : path.Length == 0 ? prefix
        : path[0] == '[' ? prefix + path
        : $"{prefix}.{path}";

    /// <summary>The path one step up; empty at the top.</summary>
    public static string Parent(string path)
    {
        var cut = path.EndsWith(']') ? path.LastIndexOf('[') : path.LastIndexOf('.');
        return cut < 0 ? "" : path[..cut];
    }
}
