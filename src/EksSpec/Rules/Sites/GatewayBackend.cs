using System.Globalization;

namespace EksSpec.Rules;

/// <summary>A Service that a route of the Gateway API sends requests to, through an ALB.</summary>
/// <param name="Route">The HTTPRoute or GRPCRoute.</param>
/// <param name="Target">The Service.</param>
/// <param name="Port">The port of the Service; null where the route names none that it has.</param>
/// <param name="Props">What its TargetGroupConfiguration says for the route; empty where nothing does.</param>
internal sealed record GatewayBackend(
    SpecObject Route,
    SpecObject Target,
    V1ServicePort? Port,
    IReadOnlyList<InlineDocument> Props
)
{
    private const string Networking = "gateway.networking.k8s.io";
    private const string Aws = "gateway.k8s.aws";

    public V1Service Service => (V1Service)Target.Value!;

    /// <summary>What the load balancer sends to; <c>instance</c> where nothing says it.</summary>
    public string TargetType => Said(props => props["targetType"]?.AsText) ?? "instance";

    /// <summary>How many seconds it lets requests end in when a pod goes; null where nothing says it.</summary>
    public long? Deregistration =>
        long.TryParse(
            Attribute("deregistration_delay.timeout_seconds"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var delay
        )
            ? delay
            : null;

    /// <summary>Those of a site.</summary>
    public static IEnumerable<GatewayBackend> AllOf(SiteView site) =>
        site.Objects.AsSpan().Exists(IsRoute) ? Find(site) : [];

    private static bool IsRoute(SpecObject item) =>
        item is { Value: InlineDocument, Ref.Kind: "HTTPRoute" or "GRPCRoute" };

    private static IEnumerable<GatewayBackend> Find(SiteView site)
    {
        ILookup<(string, string), InlineDocument>? configurations = null;
        foreach (var (item, route) in site.Of<InlineDocument>())
        {
            if (!IsRoute(item) || !IsOfAlb(item, route, site))
            {
                continue;
            }

            configurations ??= Configurations(site);
            foreach (var rule in route["spec"]?["rules"]?.Items ?? [])
            {
                foreach (var backend in rule["backendRefs"]?.Items ?? [])
                {
                    // Another namespace has to grant it, which is rare enough to be left alone.
                    if (
                        (backend["kind"]?.AsText ?? "Service") == "Service"
                        && (backend["namespace"]?.AsText ?? item.Namespace) == item.Namespace
                        && backend["name"]?.AsText is { } name
                        && site.Find("Service", item.Namespace, name) is { Value: V1Service service } target
                    )
                    {
                        var port = service.Spec?.Ports?.FirstOrDefault(each =>
                            each is not null
                            && each.Port.ToString(CultureInfo.InvariantCulture) == backend["port"]?.Scalar
                        );
                        yield return new(
                            item,
                            target,
                            port,
                            [.. configurations[(item.Namespace, name)].SelectMany(each => PropsOf(each, item))]
                        );
                    }
                }
            }
        }
    }

    private static ILookup<(string, string), InlineDocument> Configurations(SiteView site) =>
        site
            .Objects.Where(item =>
                item.Ref.Kind == "TargetGroupConfiguration" && ApiGroup.Of(item.Ref.ApiVersion) == Aws
            )
            .Where(item => item.Value is InlineDocument)
            .ToLookup(
                item =>
                    (item.Namespace, ((InlineDocument)item.Value!)["spec"]?["targetReference"]?["name"]?.AsText ?? ""),
                item => (InlineDocument)item.Value!
            );

    /// <summary>What a configuration says for a route: the longest description that fits it first, then what holds for all.</summary>
    private static IEnumerable<InlineDocument> PropsOf(InlineDocument configuration, SpecObject route)
    {
        var best = (configuration["spec"]?["routeConfigurations"]?.Items ?? [])
            .Select(each => (Props: each["targetGroupProps"], Fit: FitOf(each["routeIdentifier"], route)))
            .Where(each => each.Fit > 0)
            .OrderByDescending(each => each.Fit)
            .FirstOrDefault();
        return new[] { best.Props, configuration["spec"]?["defaultConfiguration"] }.OfType<InlineDocument>();
    }

    private static int FitOf(InlineDocument? identifier, SpecObject route)
    {
        var (kind, space, name) = (
            identifier?["kind"]?.AsText,
            identifier?["namespace"]?.AsText,
            identifier?["name"]?.AsText
        );
        return kind != route.Ref.Kind ? 0
            : space is null && name is null ? 1
            : space != route.Namespace ? 0
            : name is null ? 2
            : name == route.Ref.Name ? 3
            : 0;
    }

    private static bool IsOfAlb(SpecObject item, InlineDocument route, SiteView site)
    {
        if (ApiGroup.Of(item.Ref.ApiVersion) != Networking)
        {
            return false;
        }

        foreach (var parent in route["spec"]?["parentRefs"]?.Items ?? [])
        {
            var space = parent["namespace"]?.AsText ?? item.Namespace;
            if (
                site.Find("Gateway", space, parent["name"]?.AsText ?? "")?.Value is InlineDocument gateway
                && gateway["spec"]?["gatewayClassName"]?.AsText is { } name
                && site.Find("GatewayClass", "", name)?.Value is InlineDocument made
                && made["spec"]?["controllerName"]?.AsText == CustomResources.GatewayApi.AlbController
            )
            {
                return true;
            }
        }

        return false;
    }

    private string? Attribute(string key) =>
        Said(props =>
            (props["targetGroupAttributes"]?.Items ?? [])
                .FirstOrDefault(each => each["key"]?.AsText == key)
                ?["value"]?.AsText
        );

    private string? Said(Func<InlineDocument, string?> read) =>
        Props.Select(read).FirstOrDefault(each => each is not null);
}
