using System.Globalization;

namespace EksSpec.Builders;

/// <summary>Lets a load balancer ask pods what the kubelet asks them.</summary>
internal static class HealthChecks
{
    /// <summary>Fills what nobody said of the health check from the readiness probe of the main container.</summary>
    /// <param name="annotations">The annotations of the Ingress or Service.</param>
    /// <param name="pod">The pods.</param>
    /// <param name="service">The Service that leads to them.</param>
    public static void Follow(IDictionary<string, string> annotations, V1PodTemplateSpec pod, V1Service service)
    {
        var container = pod.Spec.Containers[0];
        var probe = container.ReadinessProbe;
        var isGrpc =
            annotations.TryGetValue(AlbAnnotations.BackendProtocolVersion, out var version) && version == "GRPC";
        if (!isGrpc && probe?.HttpGet is { Path: { } path } http)
        {
            // A path of its own has answers of its own.
            if (annotations.TryAdd(AlbAnnotations.HealthCheckPath, path))
            {
                // As the kubelet does, unlike a load balancer.
                annotations.TryAdd(AlbAnnotations.SuccessCodes, "200-399");
                FollowProtocol(annotations, http.Scheme == "HTTPS" ? "HTTPS" : "HTTP");
                FollowPort(annotations, http.Port, container, service);
            }
        }
        else if (
            isGrpc
            && probe?.Grpc is { } grpc
            && annotations.TryAdd(AlbAnnotations.HealthCheckPath, "/grpc.health.v1.Health/Check")
        )
        {
            annotations.TryAdd(AlbAnnotations.SuccessCodes, "0");
            FollowPort(annotations, grpc.Port, container, service);
        }
    }

    /// <summary>Says all of it, where an Ingress could say something else that is meant for another Service.</summary>
    public static void FollowWhole(IDictionary<string, string> annotations, V1PodTemplateSpec pod, V1Service service)
    {
        Follow(annotations, pod, service);
        if (!annotations.ContainsKey(AlbAnnotations.BackendProtocolVersion))
        {
            annotations.TryAdd(AlbAnnotations.HealthCheckPath, "/");
            annotations.TryAdd(AlbAnnotations.SuccessCodes, "200");
        }

        annotations.TryAdd(AlbAnnotations.HealthCheckPort, "traffic-port");
    }

    private static void FollowProtocol(IDictionary<string, string> annotations, string protocol)
    {
        annotations.TryGetValue(AlbAnnotations.BackendProtocol, out var ofRequests);
        if (protocol != (ofRequests ?? "HTTP"))
        {
            annotations.TryAdd(AlbAnnotations.HealthCheckProtocol, protocol);
        }
    }

    private static void FollowPort(
        IDictionary<string, string> annotations,
        IntOrString? asked,
        V1Container container,
        V1Service service
    )
    {
        // A node has no port of a container.
        var isOfNodes = annotations.TryGetValue(AlbAnnotations.TargetType, out var type) && type == "instance";
        if (
            !isOfNodes
            && Number(asked, container) is { } port
            && port != Number(service.Spec.Ports?.FirstOrDefault()?.TargetPort, container)
        )
        {
            annotations.TryAdd(AlbAnnotations.HealthCheckPort, AnnotationText.Number(port));
        }
    }

    private static int? Number(IntOrString? port, V1Container container) =>
        port?.Value is not { } text ? null
        : int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number
        : container.Ports?.FirstOrDefault(each => each.Name == text)?.ContainerPort;
}
