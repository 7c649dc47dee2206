using System.Globalization;
using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>Pods of a branch that load balancers send to.</summary>
/// <param name="Service">Name of the Service that chooses them.</param>
/// <param name="Selector">The labels it chooses them by.</param>
/// <param name="Ports">The ports of the pods that get requests, and those that get checks.</param>
internal sealed record BranchDoor(
    string Service,
    IDictionary<string, string> Selector,
    IReadOnlyList<(string Protocol, int Port)> Ports
)
{
    /// <summary>Those of a namespace, one for each Service.</summary>
    public static IEnumerable<BranchDoor> Of(SiteView site, string space) =>
        from sent in BalancedPorts.Of(site)
        where sent.Service.Namespace == space
        group sent.Port by sent.Service into same
        let selector = ((V1Service)same.Key.Value!).Spec.Selector
        let pods = site.Select(new() { MatchLabels = selector }, space)
        let asked = pods.SelectMany(pod => same.SelectMany(port => PortsOf(port, pod)))
        let checks = pods.SelectMany(ChecksOf)
        select new BranchDoor(same.Key.Ref.Name, selector, [.. asked.Concat(checks).Distinct().Order()]);

    private static IEnumerable<(string, int)> PortsOf(V1ServicePort port, PodView pod)
    {
        if (ServicesOfPods.TargetOf(port, pod) is not { } number)
        {
            yield break;
        }

        foreach (var protocol in port.Protocol == "TCP_UDP" ? ["TCP", "UDP"] : new[] { port.Protocol ?? "TCP" })
        {
            yield return (protocol, number);
        }
    }

    // A load balancer asks what the kubelet asks, unless it is told otherwise.
    private static IEnumerable<(string, int)> ChecksOf(PodView pod) =>
        from container in pod.Spec.Containers ?? []
        let port = container?.ReadinessProbe?.HttpGet?.Port ?? container?.ReadinessProbe?.TcpSocket?.Port
        where port is not null
        let number = Number(port.Value, container!)
        where number is not null
        select ("TCP", number.Value);

    private static int? Number(string port, V1Container container) =>
        int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : container.Ports?.FirstOrDefault(own => own?.Name == port)?.ContainerPort;
}
