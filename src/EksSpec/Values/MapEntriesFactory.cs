namespace EksSpec.Values;

/// <summary>Makes <see cref="MapEntries{T}"/>.</summary>
internal static class MapEntriesFactory
{
    /// <summary>The entries of a map that may be absent.</summary>
    public static MapEntries<T> Entries<T>(this IDictionary<string, T>? map) => new(map);
}
