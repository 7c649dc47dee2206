using System.Globalization;

namespace EksSpec.LoadBalancing;

/// <summary>The ports of a Service, as the API server completes them.</summary>
internal static class ServicePorts
{
    /// <summary>What stands for a port of the nodes that the cluster chooses.</summary>
    public const string ChosenByCluster = "nodePort";

    /// <summary>A port by what it is called; a number is one of the Service, never of its pods.</summary>
    public static V1ServicePort? Find(V1Service service, ServicePortName port)
    {
        foreach (var item in service.Spec?.Ports ?? [])
        {
            if (item is not null && (port.Number is { } number ? item.Port == number : (item.Name ?? "") == port.Text))
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>The port of the pods: a number, or 1 where they name it.</summary>
    public static int OfPods(V1ServicePort port) => NumberOfPods(port) ?? 1;

    /// <summary>The port of the pods; absent where they name it.</summary>
    public static int? NumberOfPods(V1ServicePort port) =>
        port.TargetPort?.Value is not { Length: > 0 } written || written == "0" ? port.Port
        : GoInteger.TryParse(written, out int number) ? number
        : null;

    /// <summary>The port of the nodes; absent where the cluster chooses it.</summary>
    public static int? OfNodes(V1ServicePort port) => port.NodePort is > 0 ? port.NodePort : null;

    /// <summary>The port of the nodes as a text.</summary>
    public static string TextOfNodes(V1ServicePort port) =>
        OfNodes(port)?.ToString(CultureInfo.InvariantCulture) ?? ChosenByCluster;

    /// <summary>Whether nodes have a port for it, by the type of the Service.</summary>
    public static bool HasNodePort(V1Service service, V1ServicePort port) =>
        service.Spec?.Type switch
        {
            "NodePort" => true,
            "LoadBalancer" => service.Spec.AllocateLoadBalancerNodePorts != false || OfNodes(port) is not null,
            _ => false,
        };
}
