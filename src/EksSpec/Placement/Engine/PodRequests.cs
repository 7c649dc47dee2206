namespace EksSpec.Placement;

/// <summary>What a pod asks of its node, as the scheduler adds it up.</summary>
internal static class PodRequests
{
    /// <summary>The processors, memory and cards.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="runtime">Its runtime class, whose overhead the API server adds to it.</param>
    /// <param name="defaults">What containers ask for that say nothing.</param>
    public static NodeCapacity Of(
        V1PodSpec pod,
        V1RuntimeClass? runtime = null,
        IDictionary<string, ResourceQuantity>? defaults = null
    )
    {
        var overhead = pod.Overhead ?? runtime?.Overhead?.PodFixed;
        return new(
            OfPod(pod, "cpu", defaults) + Amount(overhead, "cpu"),
            OfPod(pod, "memory", defaults) + Amount(overhead, "memory"),
            1,
            (int)Math.Clamp(Of(pod, "nvidia.com/gpu"), 0, int.MaxValue)
        );
    }

    /// <summary>What its containers ask of a resource together.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="name">The name of the resource, such as <c>ephemeral-storage</c>.</param>
    /// <param name="defaults">What containers ask for that say nothing.</param>
    public static decimal Of(V1PodSpec pod, string name, IDictionary<string, ResourceQuantity>? defaults = null)
    {
        var running = 0m;
        foreach (var container in pod.Containers ?? [])
        {
            running += Request(container, name, defaults);
        }

        var (largest, sidecars) = (0m, 0m);
        foreach (var container in pod.InitContainers ?? [])
        {
            var own = Request(container, name, defaults);
            largest = Math.Max(largest, sidecars + own);
            // A sidecar starts among the init containers and stays.
            sidecars += container.RestartPolicy == "Always" ? own : 0;
        }

        return Math.Max(largest, running + sidecars);
    }

    // What the pod asks for as a whole counts in place of the sum of its containers. Its limit becomes that where no container
    // asks for anything itself, and before anybody completes the containers.
    private static decimal OfPod(V1PodSpec pod, string name, IDictionary<string, ResourceQuantity>? defaults) =>
        pod.Resources?.Requests?.ContainsKey(name) is true ? Amount(pod.Resources.Requests, name)
        : pod.Resources?.Limits?.ContainsKey(name) is true && Of(pod, name) == 0 ? Amount(pod.Resources.Limits, name)
        : Of(pod, name, defaults);

    // Where only a limit is given, it is the request too.
    private static decimal Request(
        V1Container container,
        string name,
        IDictionary<string, ResourceQuantity>? defaults = null
    ) =>
        container.Resources?.Requests?.ContainsKey(name) is true ? Amount(container.Resources.Requests, name)
        : container.Resources?.Limits?.ContainsKey(name) is true ? Amount(container.Resources.Limits, name)
        : Amount(defaults, name);

    private static decimal Amount(IDictionary<string, ResourceQuantity>? amounts, string name) =>
        amounts is not null && amounts.TryGetValue(name, out var quantity) ? Quantities.OfAny(quantity) ?? 0 : 0;
}
