namespace EksSpec.Placement;

/// <summary>Resources that a node has only if somebody gives them to it: a device plugin, huge pages.</summary>
internal static class ExtraResources
{
    /// <summary>The names of those that a pod asks for, in ordinal order; graphics cards count with the room of a node.</summary>
    public static IEnumerable<string> Of(V1PodSpec pod)
    {
        SortedSet<string>? names = null;
        foreach (var (container, _, _) in new PodContainers(pod.InitContainers, pod.Containers))
        {
            Add(container.Resources?.Requests, ref names);
            Add(container.Resources?.Limits, ref names);
        }

        Add(pod.Resources?.Requests, ref names);
        Add(pod.Resources?.Limits, ref names);
        return names ?? Enumerable.Empty<string>();
    }

    private static void Add(IDictionary<string, ResourceQuantity>? amounts, ref SortedSet<string>? names)
    {
        if (amounts is null || amounts.Count == 0)
        {
            return;
        }

        foreach (var (name, amount) in amounts)
        {
            if (IsExtra(name) && Quantities.OfAny(amount) > 0)
            {
                (names ??= new(StringComparer.Ordinal)).Add(name);
            }
        }
    }

    private static bool IsExtra(string name) =>
        name is not ("cpu" or "memory" or "ephemeral-storage" or "nvidia.com/gpu")
        && (name.Contains('/', StringComparison.Ordinal) || name.StartsWith("hugepages-", StringComparison.Ordinal));
}
