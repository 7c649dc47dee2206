namespace EksSpec.Rules;

/// <summary>The ports of Services that a load balancer of AWS sends to.</summary>
internal static class BalancedPorts
{
    private const string Alb = "alb.ingress.kubernetes.io/";

    private static readonly string[] Controllers = ["ingress.k8s.aws/alb", "eks.amazonaws.com/alb"];
    private static readonly string?[] NlbClasses = [null, "", "service.k8s.aws/nlb", "eks.amazonaws.com/nlb"];

    /// <summary>Whose load balancer it is, the Service, and its port.</summary>
    public static IEnumerable<(SpecObject Balancer, SpecObject Service, V1ServicePort Port)> Of(SiteView site)
    {
        foreach (var item in site.Objects)
        {
            if (item.Value is V1Ingress { Spec: { } spec } && IsAlb(item, spec, site))
            {
                foreach (var backend in BackendsOf(spec))
                {
                    if (
                        site.Find("Service", item.Namespace, backend.Name ?? "") is { Value: V1Service service } target
                        && PortOf(service, backend.Port) is { } port
                    )
                    {
                        yield return (item, target, port);
                    }
                }
            }
            else if (
                item.Value is V1Service { Spec: { Type: "LoadBalancer", Selector.Count: > 0 } own }
                && Array.IndexOf(NlbClasses, own.LoadBalancerClass) >= 0
                && !item.IsPatched("spec.type")
            )
            {
                foreach (var port in own.Ports ?? [])
                {
                    yield return (item, item, port);
                }
            }
        }

        foreach (var backend in GatewayBackend.AllOf(site))
        {
            if (backend is { Port: { } port, Service.Spec.Selector.Count: > 0 })
            {
                yield return (backend.Route, backend.Target, port);
            }
        }
    }

    private static bool IsAlb(SpecObject item, V1IngressSpec spec, SiteView site)
    {
        var notes = item.Metadata?.Annotations;
        var name =
            spec.IngressClassName
            ?? (notes?.TryGetValue("kubernetes.io/ingress.class", out var old) == true ? old : null);
        return name switch
        {
            null or "" => notes?.Keys.Any(key => key.StartsWith(Alb, StringComparison.Ordinal)) == true,
            "alb" => true,
            _ => site.Find("IngressClass", "", name)?.Value is V1IngressClass { Spec.Controller: { } controller }
                && Array.IndexOf(Controllers, controller) >= 0,
        };
    }

    private static IEnumerable<V1IngressServiceBackend> BackendsOf(V1IngressSpec spec) =>
        (spec.Rules ?? [])
            .SelectMany(rule => rule?.Http?.Paths ?? [])
            .Select(path => path?.Backend)
            .Append(spec.DefaultBackend)
            .Select(backend => backend?.Service)
            .OfType<V1IngressServiceBackend>();

    private static V1ServicePort? PortOf(V1Service service, V1ServiceBackendPort? wanted) =>
        service.Spec is { Selector.Count: > 0, Ports: { } ports }
            ? ports.FirstOrDefault(port =>
                port is not null
                && (wanted?.Name is { Length: > 0 } name ? port.Name == name : port.Port == wanted?.Number)
            )
            : null;
}
