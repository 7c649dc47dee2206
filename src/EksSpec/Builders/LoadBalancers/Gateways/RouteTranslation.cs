using EksSpec.CustomResources;
using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>
/// An Ingress as routes of the Gateway API. All of its paths become rules of one route, whatever their authentication: a load
/// balancer tries rules of different routes that ask for the same in the order of their age.
/// </summary>
internal sealed class RouteTranslation
{
    private readonly LoadBalancerSettings _to;
    private readonly V1Service _own;
    private readonly RouteGaps _gaps;
    private readonly string _name;
    private readonly bool _isGrpc;
    private readonly Dictionary<ListenerRuleConfiguration, string> _configurations = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private RouteTranslation(Manifest last, LoadBalancerSettings to, V1Service own, RouteGaps gaps)
    {
        (_to, _own, _gaps, _name) = (to, own, gaps, last.Name);
        _isGrpc = KindOf((V1Ingress)last.Document) == GatewayRoute.Grpc;
    }

    /// <summary>The kind of the route of an Ingress.</summary>
    public static string KindOf(V1Ingress ingress) =>
        ingress.Metadata.Annotations?.TryGetValue(AlbAnnotations.BackendProtocolVersion, out var version) == true
        && version == "GRPC"
            ? GatewayRoute.Grpc
            : GatewayRoute.Http;

    /// <summary>The name of the route that answers what no other is about.</summary>
    public static string DefaultOf(string name) => $"{name}-default";

    /// <summary>The objects.</summary>
    /// <param name="parts">The parts of the Ingress, in the order in which they are tried; the last has its name.</param>
    /// <param name="to">The load balancer.</param>
    /// <param name="own">The Service that the Ingress belongs to.</param>
    /// <param name="gaps">Where it is told what can't be said.</param>
    public static IEnumerable<Manifest> Of(
        IReadOnlyList<Manifest> parts,
        LoadBalancerSettings to,
        V1Service own,
        RouteGaps gaps
    ) => new RouteTranslation(parts[^1], to, own, gaps).Translate(parts);

    private List<Manifest> Translate(IReadOnlyList<Manifest> parts)
    {
        var last = (V1Ingress)parts[^1].Document;
        List<Manifest> made = [];
        foreach (var (hosts, rules) in ByHosts(parts))
        {
            var name = UrlPaths.Distinct(_name, _names);
            Measure(hosts.Count, GatewayRoute.MostHosts, "hosts");
            Measure(rules.Count, GatewayRoute.MostRules, "paths");
            Origins origins = new(parts[^1].Origins.Made);
            if (made.Count == 0)
            {
                origins.Include(parts[^1].Origins);
            }

            foreach (var (index, (_, at)) in rules.Index())
            {
                origins.Set(
                    SpecPath.Root.Field("spec").Field("rules").Item(index),
                    null,
                    at ?? origins.Made,
                    replace: true
                );
            }

            made.Add(Route(last, name, hosts, [.. rules.Select(rule => rule.Rule)], origins));
        }

        if (last.Spec.DefaultBackend is { Service: { } backend })
        {
            // A route without hosts comes after all others.
            RouteRule rule = new()
            {
                Matches = _isGrpc ? [] : [RouteRule.Everything],
                Backends = [BackendOf(backend, "spec.defaultBackend")],
            };
            var authentication = RouteAuthentication.Of(last.Metadata.Annotations, _gaps);
            var configured = Configured(rule, new() { Actions = Listed(authentication) }, "default");
            made.Add(Route(last, DefaultOf(_name), [], [configured], new(parts[^1].Origins.Made)));
        }

        var labels = LabelsOf(last);
        return
        [
            .. made,
            .. _configurations.Select(each =>
                GatewayManifests.Made(
                    each.Key.ToDocument(GatewayApi.Metadata(labels, each.Value, last.Metadata.NamespaceProperty)),
                    last.Metadata.NamespaceProperty,
                    new(parts[^1].Origins.Made)
                )
            ),
        ];
    }

    /// <summary>The rules of each host; hosts with the same rules share them.</summary>
    private List<(List<string> Hosts, List<(RouteRule Rule, SourcePosition? At)> Rules)> ByHosts(
        IReadOnlyList<Manifest> parts
    )
    {
        List<(string? Host, List<(RouteRule Rule, SourcePosition? At)> Rules)> hosts = [];
        foreach (var ingress in parts.Select(part => (V1Ingress)part.Document))
        {
            JudgeRest(ingress);
            foreach (var (index, rule) in (ingress.Spec.Rules ?? []).Index())
            {
                var place = hosts.FindIndex(each => each.Host == rule.Host);
                if (place < 0)
                {
                    place = hosts.Count;
                    hosts.Add((rule.Host, []));
                }

                foreach (var (number, path) in (rule.Http?.Paths ?? []).Index())
                {
                    var at = SpecPath.Parse("spec.rules").Item(index).Field("http").Field("paths").Item(number);
                    hosts[place].Rules.Add(Rule(ingress, path, at));
                }
            }
        }

        List<(List<string> Hosts, List<(RouteRule Rule, SourcePosition? At)> Rules)> routes = [];
        foreach (var (host, rules) in hosts.Where(each => each.Rules.Count > 0))
        {
            var same = host is null
                ? -1
                : routes.FindIndex(route =>
                    route.Hosts.Count > 0
                    && route.Rules.Select(rule => rule.Rule).SequenceEqual(rules.Select(rule => rule.Rule))
                );
            if (same >= 0)
            {
                routes[same].Hosts.Add(host!);
            }
            else
            {
                routes.Add((host is null ? [] : [host], rules));
            }
        }

        return routes;
    }

    private (RouteRule Rule, SourcePosition? At) Rule(V1Ingress ingress, V1HTTPIngressPath path, SpecPath at)
    {
        var annotations = ingress.Metadata.Annotations;
        var backend = path.Backend?.Service ?? new();
        var name = backend.Name ?? "";
        var isAction = backend.Port?.Name == "use-annotation";
        var place = isAction ? RouteGaps.PlaceOf(AlbAnnotations.Action(name)) : at.Field("path");
        var actions = isAction
            ? RouteActions.Of(_gaps.Read(annotations, AlbAnnotations.Action(name)), _own, _isGrpc, Refuse)
            : new([BackendOf(backend, at)], [], null);
        var conditions = _gaps.Read(annotations, AlbAnnotations.Conditions(name));
        var (matches, sources) = RouteMatches.Of(path, conditions, _isGrpc, _gaps, place);
        var transforms = _gaps.Read(annotations, AlbAnnotations.Transforms(name));
        RouteRule rule = new()
        {
            Matches = matches,
            Filters = [.. actions.Filters, .. RouteRewrites.Of(transforms, path, _isGrpc, Refuse)],
            Backends = actions.Backends,
        };
        ListenerRuleConfiguration configuration = new()
        {
            Actions = Listed(RouteAuthentication.Of(annotations, _gaps), actions.Action),
            Conditions = sources,
        };
        return (Configured(rule, configuration, UrlPaths.Name(path.Path ?? "/")), _gaps.LineOf(place));

        void Refuse(string what, string fix) => _gaps.Add(place, what, fix);
    }

    private RouteRule Configured(RouteRule rule, ListenerRuleConfiguration configuration, string end)
    {
        if (configuration.IsEmpty)
        {
            return rule;
        }

        if (!_configurations.TryGetValue(configuration, out var name))
        {
            HashSet<string> taken = new(_configurations.Values, StringComparer.Ordinal);
            _configurations.Add(configuration, name = UrlPaths.Distinct($"{_name}-{end}", taken));
        }

        return rule with
        {
            Filters = rule.Filters.With(ListenerRuleConfiguration.Filter(name)),
        };
    }

    private InlineDocument BackendOf(V1IngressServiceBackend backend, SpecPath at)
    {
        var (name, said) = (backend.Name ?? "", backend.Port);
        var port = said?.Name ?? (said?.Number is { } given ? AnnotationText.Number(given) : null);
        var number = RouteActions.PortOf(name, port, _own);
        if (number is null)
        {
            _gaps.Add(at, $"sends to port '{port}' of Service '{name}'", "Send to the number of a port of a Service.");
        }

        return RouteActions.Backend(name, number, null);
    }

    private Manifest Route(
        V1Ingress ingress,
        string name,
        List<string> hosts,
        ValueList<RouteRule> rules,
        Origins origins
    )
    {
        var annotations = (ingress.Metadata.Annotations ?? new Dictionary<string, string>(StringComparer.Ordinal))
            .Where(each => !each.Key.StartsWith(AlbAnnotations.Prefix, StringComparison.Ordinal))
            .ToDictionary(StringComparer.Ordinal);
        GatewayRoute route = new(_isGrpc ? GatewayRoute.Grpc : GatewayRoute.Http)
        {
            Annotations = annotations.Count == 0 ? null : ValueMap.From(annotations),
            Labels = LabelsOf(ingress),
            Name = name,
            Namespace = ingress.Metadata.NamespaceProperty,
            Parents = GatewayRoute.ParentsOf(_to, _to.ServingListeners),
            Hosts = hosts.ToValueList(),
            Rules = rules,
        };
        return GatewayManifests.Made(route.ToDocument(), route.Namespace, origins);
    }

    /// <summary>Tells of what the Ingress says and nothing here reads.</summary>
    private void JudgeRest(V1Ingress ingress)
    {
        foreach (var key in ingress.Metadata.Annotations?.Keys ?? [])
        {
            if (key == AlbAnnotations.GroupOrder)
            {
                const string Fix = "Take WithOrder away: what asks for more comes first, by host, path and conditions.";
                _gaps.Add(RouteGaps.PlaceOf(key), "says its order among others", Fix);
            }
            else if (key.StartsWith(AlbAnnotations.Prefix, StringComparison.Ordinal) && !IsRead(key))
            {
                const string Fix = "Say it of the load balancer, which AddLoadBalancer gave.";
                _gaps.Add(RouteGaps.PlaceOf(key), $"says '{key}'", Fix);
            }
        }

        if (ingress.Spec.Tls is { Count: > 0 })
        {
            _gaps.Add("spec.tls", "names Secrets with certificates", "Call WithCertificates on the load balancer.");
        }
    }

    private static bool IsRead(string key) =>
        TargetGroupReading.Knows(key)
        || key.StartsWith($"{AlbAnnotations.Prefix}auth-", StringComparison.Ordinal)
        || key == AlbAnnotations.JwtValidation
        || key.StartsWith(AlbAnnotations.Action(""), StringComparison.Ordinal)
        || key.StartsWith(AlbAnnotations.Conditions(""), StringComparison.Ordinal)
        || key.StartsWith(AlbAnnotations.Transforms(""), StringComparison.Ordinal);

    private void Measure(int count, int most, string what)
    {
        if (count > most)
        {
            _gaps.Add(
                SpecPath.Root,
                $"has {count} {what}, where a route has at most {most}",
                "Add a second Ingress for the others."
            );
        }
    }

    private static InlineDocument? LabelsOf(V1Ingress ingress) =>
        Fields.Map(ingress.Metadata.Labels is { } labels ? ValueMap.From(labels) : null);

    private static ValueList<InlineDocument> Listed(params IEnumerable<InlineDocument?> items) =>
        items.OfType<InlineDocument>().ToValueList();
}
