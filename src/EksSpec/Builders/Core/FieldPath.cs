using EksSpec.Findings;

namespace EksSpec.Builders;

/// <summary>Paths as findings spell them: <c>managedNodeGroups[0].labels.lifecycle</c>.</summary>
internal static class FieldPath
{
    /// <summary>An item of a list.</summary>
    public static string Item(string list, int index) => SpecPath.Parse(list).Item(index).ToString();

    /// <summary>An entry of a map; a key that is no plain name stands in brackets.</summary>
    public static string Entry(string map, string key) => SpecPath.Parse(map).Entry(key).ToString();

    /// <summary>A path below a prefix.</summary>
    public static string Join(string prefix, string path) => SpecPath.Parse(prefix).Then(Of(path)).ToString();

    /// <summary>A path, whatever stands in it.</summary>
    public static SpecPath Of(string path) =>
        SpecPath.TryParse(path, out var parsed) ? parsed : SpecPath.Root.Entry(path);
}
