using EksSpec.Builders;
using EksSpec.Rules;

namespace EksSpec;

/// <content>Load balancers in front of it.</content>
public sealed partial class ServiceBuilder
{
    private readonly Dictionary<ClusterBuilder, Saying<NetworkLoadBalancerBuilder>> _balancers = [];
    private bool _isTarget;

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
        _isTarget || LoadBalancerIn(scope) is not null || base.IsBalancedIn(scope);

    /// <summary>The Service, as one that Ingresses of others lead to: it says itself how it is asked whether it is well.</summary>
    internal ServiceBuilder AsTarget()
    {
        _isTarget = true;
        return this;
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
        if (_isTarget)
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

        var isOfIngress = _isTarget || ChildrenIn(scope).OfType<IngressBuilder>().Any();
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
