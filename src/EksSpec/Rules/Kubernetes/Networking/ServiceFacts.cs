using System.Globalization;

namespace EksSpec.Rules;

/// <summary>A Service as it is after the API server's defaults.</summary>
internal static class ServiceFacts
{
    /// <summary>The type; absent and empty are ClusterIP.</summary>
    public static string TypeOf(V1ServiceSpec spec) => string.IsNullOrEmpty(spec.Type) ? "ClusterIP" : spec.Type;

    /// <summary>Whether the Service has no address of its own.</summary>
    public static bool IsHeadless(V1ServiceSpec spec) =>
        spec.ClusterIP == "None" || (string.IsNullOrEmpty(spec.ClusterIP) && spec.ClusterIPs is ["None"]);

    /// <summary>Where a cluster IP is written: an only one may stand in <c>clusterIP</c>.</summary>
    public static string AddressField(V1ServiceSpec spec, int index) =>
        spec.ClusterIPs is { Count: > 0 }
            ? string.Create(CultureInfo.InvariantCulture, $"clusterIPs[{index}]")
            : "clusterIP";

    /// <summary>Whether it can be reached from outside of the cluster.</summary>
    public static bool IsExternal(V1ServiceSpec spec) =>
        TypeOf(spec) switch
        {
            "NodePort" or "LoadBalancer" => true,
            "ClusterIP" => spec.ExternalIPs is { Count: > 0 },
            _ => false,
        };

    /// <summary>The protocol of a port; absent and empty are TCP.</summary>
    public static string ProtocolOf(V1ServicePort port) => string.IsNullOrEmpty(port.Protocol) ? "TCP" : port.Protocol;
}
