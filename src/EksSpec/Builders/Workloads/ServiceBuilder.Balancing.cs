using EksSpec.Builders;
using EksSpec.CustomResources;
using EksSpec.Rules;
using Manifest = EksSpec.Builders.Manifest;

namespace EksSpec;

/// <content>Load balancers in front of it.</content>
public sealed partial class ServiceBuilder
{
    private readonly Dictionary<ClusterBuilder, Saying<NetworkLoadBalancerBuilder>> _balancers = [];
    private readonly List<IngressBuilder> _leading = [];

    /// <summary>Puts a Network Load Balancer of its own before the Service, in each cluster that it is in.</summary>
    /// <param name="loadBalancers">One for each cluster, as <see cref="ClusterBuilder.AddNetworkLoadBalancer"/> gave them.</param>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    /// <remarks>
    /// Writes <c>spec.type: LoadBalancer</c>, <c>spec.loadBalancerClass</c> and annotations. In each environment it is the load
    /// balancer of its cluster; a cluster without one is a finding.
    /// </remarks>
    public ServiceBuilder UseLoadBalancer(IEnumerable<NetworkLoadBalancerBuilder> loadBalancers, params CallSite at)
    {
        foreach (var loadBalancer in Guard.Items(loadBalancers))
        {
            var cluster = Guard.Given(loadBalancer).Cluster;
            if (!_balancers.TryGetValue(cluster, out var said))
            {
                _balancers.Add(cluster, said = new($"load balancer in {cluster.Name}"));
            }

            Say(said, loadBalancer, at);
        }

        return Set("spec.type", "LoadBalancer", at, service => service.Spec.Type = "LoadBalancer");
    }

    /// <inheritdoc cref="UseLoadBalancer(IEnumerable{NetworkLoadBalancerBuilder}, CallSite)"/>
    public ServiceBuilder UseLoadBalancer(params Items<NetworkLoadBalancerBuilder> loadBalancers) =>
        UseLoadBalancer(loadBalancers, at: Guard.At(loadBalancers));

    internal override bool IsBalancedIn(Scope scope) =>
        IsTarget || LoadBalancerIn(scope) is not null || base.IsBalancedIn(scope);

    /// <summary>The Service, as one that Ingresses of others lead to: it says itself how it is asked whether it is well.</summary>
    internal ServiceBuilder AsTarget(IngressBuilder ingress)
    {
        _leading.Add(ingress);
        return this;
    }

    private bool IsTarget => _leading.Count > 0;

    /// <summary>How the target groups of Gateways are: what Ingresses and the Service say of them moves into one object.</summary>
    private IEnumerable<Manifest> TargetGroupsIn(Scope scope, V1Service document, Origins lines)
    {
        var doors = ChildrenIn(scope).OfType<IngressBuilder>().Concat(_leading).Distinct().ToLookup(IsRoute);
        if (!doors[true].Any())
        {
            yield break;
        }

        var said = new SortedDictionary<string, string>(
            document.Metadata.Annotations ?? NewMap(),
            StringComparer.Ordinal
        );
        RouteGaps gaps = new($"Service '{Name}'", ProblemsIn(scope), new DraftSource(lines, document));
        TargetGroupReading.Judge(said, gaps);
        TargetGroupConfiguration configuration = new(document.Metadata.Name)
        {
            Routes = doors[true].SelectMany(RoutesOf).ToValueList(),
        };
        if (!doors[false].Any())
        {
            // No Ingress reads them.
            var others = said.Where(each => !TargetGroupReading.Knows(each.Key)).ToDictionary(StringComparer.Ordinal);
            document.Metadata.Annotations = others.Count == 0 ? null : others;
        }

        var metadata = GatewayApi.Metadata(
            CommonLabels.Of(Name, scope.PartOf),
            document.Metadata.Name,
            document.Metadata.NamespaceProperty
        );
        yield return GatewayManifests.Made(
            configuration.ToDocument(metadata),
            document.Metadata.NamespaceProperty,
            new(Made)
        );

        bool IsRoute(IngressBuilder ingress) => ingress.GatewayIn(scope) is not null;

        IEnumerable<(string, string?, string, TargetGroupProps)> RoutesOf(IngressBuilder ingress)
        {
            var written = ingress.WrittenFor(scope with { Service = document });
            var annotations = new SortedDictionary<string, string>(
                written.Metadata.Annotations,
                StringComparer.Ordinal
            );
            foreach (var (key, value) in said)
            {
                annotations[key] = value;
            }

            var props = TargetGroupReading.Of(annotations);
            var (kind, space) = (RouteTranslation.KindOf(written), written.Metadata.NamespaceProperty);
            yield return (kind, space, written.Metadata.Name, props);
            if (written.Spec.DefaultBackend is not null)
            {
                yield return (kind, space, RouteTranslation.DefaultOf(written.Metadata.Name), props);
            }
        }
    }

    private NetworkLoadBalancerBuilder? LoadBalancerIn(Scope scope)
    {
        // Alone it is in no cluster: one load balancer is as good as the other.
        var said = scope.Environment is { } environment
            ? _balancers.GetValueOrDefault(environment.Cluster)
            : _balancers.Values.FirstOrDefault();
        return said is null ? null : SaidIn(scope, said);
    }

    private void CompleteBalancing(V1Service document, V1PodTemplateSpec pod, Scope scope)
    {
        if (IsTarget)
        {
            HealthChecks.FollowWhole(document.Metadata.Annotations ??= NewMap(), pod, document);
        }

        if (LoadBalancerIn(scope) is { } loadBalancer)
        {
            Join(document, loadBalancer, pod, scope);
        }
        else if (document.Spec.Type == "LoadBalancer" && _balancers.Count > 0 && scope.Environment is { } place)
        {
            var clusters = string.Join(", ", _balancers.Keys.Select(cluster => $"'{cluster.Name}'"));
            var message =
                $"Service '{Name}' uses load balancers of {clusters}, and none of '{place.Cluster.Name}', where environment '{place.Name}' is.";
            var fix = $"Pass a load balancer of '{place.Cluster.Name}' to UseLoadBalancer as well.";
            ProblemsIn(scope).Add(ProgramRules.Missing, "spec.loadBalancerClass", message, Made, fix);
        }
    }

    private void Join(V1Service document, NetworkLoadBalancerBuilder loadBalancer, V1PodTemplateSpec pod, Scope scope)
    {
        var settings = loadBalancer.Snapshot(new());
        var annotations = document.Metadata.Annotations ??= NewMap();
        foreach (var (key, value) in NlbAnnotations.Of(settings))
        {
            annotations.TryAdd(key, value);
        }

        var isOfIngress = IsTarget || ChildrenIn(scope).OfType<IngressBuilder>().Any();
        NlbAnnotations.Follow(annotations, pod, document, isOfIngress);
        document.Spec.LoadBalancerClass ??= loadBalancer.Cluster.UsesAutoMode
            ? "eks.amazonaws.com/nlb"
            : "service.k8s.aws/nlb";
        document.Spec.LoadBalancerSourceRanges ??= settings.SourceRanges is { } ranges ? [.. ranges] : null;
        if (annotations[NlbAnnotations.TargetType] == "ip")
        {
            // Nobody comes through the nodes.
            document.Spec.AllocateLoadBalancerNodePorts ??= false;
        }
    }

    private protected override Origins OriginsIn(Scope scope)
    {
        var origins = base.OriginsIn(scope);
        return LoadBalancerIn(scope) is { } loadBalancer ? origins.Fill(loadBalancer.Origins) : origins;
    }
}
