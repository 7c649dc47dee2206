namespace EksSpec.Kubernetes;

/// <summary>The defaults of what pods are reached by.</summary>
internal static class NetworkDefaults
{
    public static bool TryFill(object? document)
    {
        switch (document)
        {
            case V1Service { Spec: { } spec }:
                ServiceDefaults.Fill(spec);
                break;
            case V1NetworkPolicy { Spec: { } spec }:
                Fill(spec);
                break;
            case V1IngressClass { Spec.Parameters: { } parameters }:
                parameters.Scope ??= "Cluster";
                break;
            case V1EndpointSlice slice:
                foreach (var port in Filling.Items(slice.Ports))
                {
                    port.Name ??= "";
                    port.Protocol ??= "TCP";
                }

                break;
            case V1Endpoints endpoints:
                foreach (var port in Filling.Items(endpoints.Subsets).SelectMany(set => Filling.Items(set.Ports)))
                {
                    port.Protocol = port.Protocol.Or("TCP");
                }

                break;
            default:
                return false;
        }

        return true;
    }

    private static void Fill(V1NetworkPolicySpec spec)
    {
        if (Filling.IsEmpty(spec.PolicyTypes))
        {
            spec.PolicyTypes = Filling.IsEmpty(spec.Egress) ? ["Ingress"] : ["Ingress", "Egress"];
        }

        var ports = Filling
            .Items(spec.Ingress)
            .SelectMany(rule => Filling.Items(rule.Ports))
            .Concat(Filling.Items(spec.Egress).SelectMany(rule => Filling.Items(rule.Ports)));
        foreach (var port in ports)
        {
            port.Protocol ??= "TCP";
        }
    }
}
