namespace EksSpec.Delivery;

/// <summary>What an Ingress calls by name.</summary>
internal static class IngressNames
{
    public static IEnumerable<Name> Of(V1IngressSpec spec, string space)
    {
        // The webhook of the load balancer controller refuses an Ingress whose class isn't there.
        yield return new("IngressClass", "", spec.IngressClassName ?? "", IsRefused: true);
        foreach (var tls in Filling.Items(spec.Tls))
        {
            yield return new("Secret", space, tls.SecretName ?? "");
        }

        var backends = Filling
            .Items(spec.Rules)
            .SelectMany(rule => Filling.Items(rule.Http?.Paths))
            .Select(path => path.Backend)
            .Prepend(spec.DefaultBackend);
        foreach (var backend in Filling.Items(backends))
        {
            yield return backend.Service is { } service
                ? new("Service", space, service.Name)
                : new(backend.Resource?.Kind ?? "", space, backend.Resource?.Name ?? "");
        }
    }
}
