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
        var running = (pod.Containers ?? []).Aggregate(new NodeCapacity(0, 0, 1, 0), (sum, c) => sum + Of(c, defaults));
        var largest = running;
        var sidecars = new NodeCapacity(0, 0, 0, 0);
        foreach (var container in pod.InitContainers ?? [])
        {
            var own = Of(container, defaults);
            if (container.RestartPolicy == "Always")
            {
                // A sidecar starts among the init containers and stays.
                sidecars += own;
                running += own;
            }

            var starting = sidecars + (container.RestartPolicy == "Always" ? default : own);
            largest = NodeCapacity.Larger(largest, starting);
        }

        largest = NodeCapacity.Larger(largest, running);
        largest = largest with
        {
            Cpu = OfPod(pod, "cpu", largest.Cpu),
            MemoryBytes = OfPod(pod, "memory", largest.MemoryBytes),
        };
        var overhead = pod.Overhead ?? runtime?.Overhead?.PodFixed;
        return largest + new NodeCapacity(Amount(overhead, "cpu"), Amount(overhead, "memory"), 0, 0);
    }

    /// <summary>What it asks of a resource that is counted by name alone, such as <c>ephemeral-storage</c>.</summary>
    public static decimal Of(V1PodSpec pod, string name)
    {
        var running = (pod.Containers ?? []).Sum(container => Request(container, name));
        var starting = (pod.InitContainers ?? []).Select(container => Request(container, name));
        return starting.Append(running).Max();
    }

    // What the pod asks for as a whole counts in place of the sum of its containers.
    private static decimal OfPod(V1PodSpec pod, string name, decimal sum) =>
        pod.Resources?.Requests?.ContainsKey(name) is true ? Amount(pod.Resources.Requests, name)
        : sum == 0 ? Amount(pod.Resources?.Limits, name)
        : sum;

    private static NodeCapacity Of(V1Container container, IDictionary<string, ResourceQuantity>? defaults)
    {
        var gpus = (int)Math.Clamp(Request(container, "nvidia.com/gpu"), 0, int.MaxValue);
        return new(Request(container, "cpu", defaults), Request(container, "memory", defaults), 0, gpus);
    }

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
