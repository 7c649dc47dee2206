namespace EksSpec;

/// <summary>In which zones volumes can be.</summary>
internal static class ZonesOfVolumes
{
    private static readonly string[] Keys =
    [
        "topology.kubernetes.io/zone",
        "topology.ebs.csi.aws.com/zone",
        "failure-domain.beta.kubernetes.io/zone",
    ];

    /// <summary>The zones of a volume that is there; <see langword="null"/> for any.</summary>
    public static IReadOnlyList<string>? Of(V1PersistentVolume volume) =>
        OfTerms(volume.Spec?.NodeAffinity?.Required) ?? OfLabels(volume.Metadata?.Labels);

    /// <summary>The zones that pods ask for themselves; <see langword="null"/> for any.</summary>
    public static IReadOnlyList<string>? Of(V1PodSpec pod) =>
        OfLabels(pod.NodeSelector)
        ?? OfTerms(pod.Affinity?.NodeAffinity?.RequiredDuringSchedulingIgnoredDuringExecution);

    /// <summary>The zones that the volumes of a class are made in; <see langword="null"/> for any.</summary>
    public static IReadOnlyList<string>? Of(V1StorageClass made) =>
        Union(
            made.AllowedTopologies,
            term => term?.MatchLabelExpressions?.FirstOrDefault(each => IsZone(each?.Key))?.Values
        );

    private static string[]? OfTerms(V1NodeSelector? selector) =>
        Union(
            selector?.NodeSelectorTerms,
            term =>
                term?.MatchExpressions?.FirstOrDefault(each =>
                    each is { OperatorProperty: "In" } && IsZone(each.Key)
                )?.Values
        );

    private static bool IsZone(string? key) => Array.IndexOf(Keys, key) >= 0;

    // One term is enough; a term that names no zone lets all of them in.
    private static string[]? Union<T>(IList<T>? terms, Func<T, IList<string>?> zones)
    {
        if (terms is not { Count: > 0 })
        {
            return null;
        }

        HashSet<string> all = new(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            if (zones(term) is not { Count: > 0 } some)
            {
                return null;
            }

            all.UnionWith(some.Where(zone => !string.IsNullOrEmpty(zone)));
        }

        return all.Count == 0 ? null : [.. all.Order(StringComparer.Ordinal)];
    }

    // Volumes of old clusters have labels only; a regional one names two zones.
    private static string[]? OfLabels(IDictionary<string, string>? labels)
    {
        foreach (var key in Keys)
        {
            if (labels?.TryGetValue(key, out var zone) == true && !string.IsNullOrEmpty(zone))
            {
                return zone.Split("__");
            }
        }

        return null;
    }
}
