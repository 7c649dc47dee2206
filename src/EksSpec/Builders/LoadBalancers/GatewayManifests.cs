using EksSpec.CustomResources;
using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>A load balancer as objects of the Gateway API: its class, the Gateway, what that is, and the route that redirects to HTTPS.</summary>
internal static class GatewayManifests
{
    /// <summary>Where a Gateway stands unless told otherwise: there already, and nobody's who owns no cluster.</summary>
    public const string UsualNamespace = "kube-system";

    // What is said of the parameters of an IngressClass stands elsewhere in a configuration.
    private static readonly (string From, string To)[] Moved =
    [
        ("spec.certificateArn", "spec.listenerConfigurations"),
        ("spec.subnets", "spec.loadBalancerSubnets"),
        ("spec.subnets", "spec.loadBalancerSubnetsSelector"),
        ("spec.wafv2AclArn", "spec.wafV2"),
    ];

    /// <summary>The objects.</summary>
    /// <param name="loadBalancer">The load balancer.</param>
    /// <param name="settings">What was said of it.</param>
    /// <param name="labels">Labels of the objects.</param>
    public static IEnumerable<Manifest> Of(
        LoadBalancerBuilder loadBalancer,
        LoadBalancerSettings settings,
        InlineDocument? labels
    )
    {
        var origins = loadBalancer.AllOrigins();
        foreach (var (from, to) in Moved)
        {
            if (origins.At(from) is { } at)
            {
                origins.Set(to, null, at, replace: true);
            }
        }

        yield return Made(Gateway.WriteClass(settings, labels), null, new(loadBalancer.Origins.Made));
        yield return Made(LoadBalancerConfiguration.Write(settings, labels), settings.GatewayNamespace, origins);
        yield return Made(
            Gateway.Write(settings, EnvironmentsOf(loadBalancer.Cluster), labels),
            settings.GatewayNamespace,
            new(loadBalancer.Origins.Made)
        );
        if (settings.RedirectPort is { } port)
        {
            yield return Made(
                Redirect(settings, port, labels).ToDocument(),
                settings.GatewayNamespace,
                new(loadBalancer.Origins.Made)
            );
        }
    }

    /// <summary>What no object of these can say, each with the annotation of an Ingress that would.</summary>
    public static IEnumerable<(string What, string Annotation, string Fix)> Gaps(LoadBalancerSettings settings)
    {
        if (settings.ClassicWebAclId is not null)
        {
            yield return (
                "a web ACL of WAF Classic",
                AlbAnnotations.ClassicWebAcl,
                "Call WithWebAcl with a web ACL of WAFv2."
            );
        }

        if (settings.FrontendNlbScheme is not null)
        {
            yield return (
                "a Network Load Balancer in front",
                AlbAnnotations.FrontendNlb,
                "Take UseFrontendNetworkLoadBalancer or UseGatewayApi away."
            );
        }

        if (settings.Group is not null)
        {
            yield return ("a group of another name", AlbAnnotations.GroupName, "Take the name of the group away.");
        }
    }

    /// <summary>An object of the Gateway API, or one beside it.</summary>
    public static Manifest Made(InlineDocument document, string? space, Origins origins) =>
        new(document, document["kind"]!.AsText!, document["metadata"]!["name"]?.AsText ?? "", space, origins);

    private static ValueList<string> EnvironmentsOf(ClusterBuilder cluster) =>
        (cluster.Fleet?.Environments ?? [])
            .Where(environment => environment.Cluster == cluster)
            .Select(environment => WorkloadName.Plain(environment.Namespace, KubernetesNames.DnsLabelError))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToValueList();

    private static GatewayRoute Redirect(LoadBalancerSettings settings, int port, InlineDocument? labels)
    {
        var https = Fields.Map(("scheme", "https"), ("port", port), ("statusCode", 301));
        var http = settings.AllListeners.Where(each => each.Protocol == ListenerProtocol.Http).ToValueList();
        return new(GatewayRoute.Http)
        {
            Labels = labels,
            Name = $"{settings.Name}-redirect",
            Namespace = settings.GatewayNamespace,
            Parents = GatewayRoute.ParentsOf(settings, http),
            Rules =
            [
                new()
                {
                    Matches = [RouteRule.Everything],
                    Filters = [RouteRule.Filter("RequestRedirect", "requestRedirect", https)],
                },
            ],
        };
    }
}
