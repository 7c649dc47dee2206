namespace EksSpec.Kubernetes;

/// <summary>The defaults of a Service. Addresses, node ports and IP families are given out by a cluster.</summary>
internal static class ServiceDefaults
{
    private const int StickySeconds = 10_800;

    public static void Fill(V1ServiceSpec spec)
    {
        spec.Type = spec.Type.Or("ClusterIP");
        spec.SessionAffinity = spec.SessionAffinity.Or("None");
        if (spec.SessionAffinity == "None")
        {
            spec.SessionAffinityConfig = null;
        }
        else if (spec.SessionAffinity == "ClientIP" && spec.SessionAffinityConfig?.ClientIP?.TimeoutSeconds is null)
        {
            spec.SessionAffinityConfig = new() { ClientIP = new() { TimeoutSeconds = StickySeconds } };
        }

        foreach (var port in Filling.Items(spec.Ports))
        {
            port.Protocol = port.Protocol.Or("TCP");
            if (port.TargetPort?.Value is null or "" or "0")
            {
                port.TargetPort = port.Port;
            }
        }

        if (spec.Type is "LoadBalancer")
        {
            spec.AllocateLoadBalancerNodePorts ??= true;
        }

        if (
            spec.Type is "LoadBalancer" or "NodePort"
            || (spec.Type == "ClusterIP" && !Filling.IsEmpty(spec.ExternalIPs))
        )
        {
            spec.ExternalTrafficPolicy = spec.ExternalTrafficPolicy.Or("Cluster");
        }

        if (spec.Type is "LoadBalancer" or "NodePort" or "ClusterIP")
        {
            spec.InternalTrafficPolicy ??= "Cluster";
        }
    }
}
