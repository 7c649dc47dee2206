namespace EksSpec.Placement;

/// <summary>The ports of its node that a pod takes.</summary>
internal static class HostPorts
{
    /// <summary>The ports; a pod on the node's own network takes all that it names.</summary>
    public static IEnumerable<(int Port, string Protocol)> Of(V1PodSpec pod)
    {
        HashSet<(int, string)>? ports = null;
        foreach (var (container, field, _) in new PodContainers(pod.InitContainers, pod.Containers))
        {
            // What runs to its end before the others has left the ports again.
            if (field == "initContainers" && container.RestartPolicy != "Always")
            {
                continue;
            }

            for (var i = 0; i < container.Ports?.Count; i++)
            {
                if (container.Ports[i] is { } port && NumberOf(port, pod) is > 0 and var number)
                {
                    (ports ??= []).Add((number, port.Protocol ?? "TCP"));
                }
            }
        }

        return ports ?? Enumerable.Empty<(int, string)>();
    }

    private static int NumberOf(V1ContainerPort port, V1PodSpec pod) =>
        port.HostPort is > 0 and var given ? given
        : pod.HostNetwork is true ? port.ContainerPort
        : 0;
}
