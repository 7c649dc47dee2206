namespace EksSpec.Kubernetes;

/// <summary>Labels that an object takes from its pod template where it has none.</summary>
internal static class Labels
{
    /// <summary>The labels, or a copy of the others: each place has a map of its own.</summary>
    public static IDictionary<string, string> OrCopy(
        IDictionary<string, string>? labels,
        IDictionary<string, string> others
    ) => labels is { Count: > 0 } ? labels : new Dictionary<string, string>(others, StringComparer.Ordinal);
}
