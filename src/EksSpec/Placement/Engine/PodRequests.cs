namespace EksSpec.Placement;

/// <summary>What a pod asks of its node, as the scheduler adds it up.</summary>
internal static class PodRequests
{
    public static NodeCapacity Of(V1PodSpec pod)
    {
        var running = (pod.Containers ?? []).Aggregate(new NodeCapacity(0, 0, 1, 0), (sum, c) => sum + Of(c));
        var largest = running;
        var sidecars = new NodeCapacity(0, 0, 0, 0);
        foreach (var container in pod.InitContainers ?? [])
        {
            var own = Of(container);
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
        return largest + new NodeCapacity(Amount(pod.Overhead, "cpu"), Amount(pod.Overhead, "memory"), 0, 0);
    }

    private static NodeCapacity Of(V1Container container)
    {
        var gpus = (int)Math.Clamp(Request(container, "nvidia.com/gpu"), 0, int.MaxValue);
        return new(Request(container, "cpu"), Request(container, "memory"), 0, gpus);
    }

    // Where only a limit is given, it is the request too.
    private static decimal Request(V1Container container, string name) =>
        container.Resources?.Requests?.ContainsKey(name) is true
            ? Amount(container.Resources.Requests, name)
            : Amount(container.Resources?.Limits, name);

    private static decimal Amount(IDictionary<string, ResourceQuantity>? amounts, string name) =>
        amounts is not null && amounts.TryGetValue(name, out var quantity) ? Quantities.OfAny(quantity) ?? 0 : 0;
}
