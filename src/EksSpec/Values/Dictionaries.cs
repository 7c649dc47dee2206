namespace EksSpec.Values;

/// <summary>Maps as the Kubernetes models have them.</summary>
internal static class Dictionaries
{
    /// <summary>The map itself where it is a dictionary, as of all that is read: going over one allocates nothing. Else a copy.</summary>
    public static Dictionary<string, T> AsDictionary<T>(this IDictionary<string, T> map) =>
        map as Dictionary<string, T> ?? new(map);
}
