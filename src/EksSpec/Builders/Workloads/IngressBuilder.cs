using EksSpec.Builders;
using EksSpec.Rules;

namespace EksSpec;

/// <summary>An Ingress: the way from outside to a Service, through an Application Load Balancer.</summary>
/// <remarks>
/// Made by <see cref="ServiceBuilder.AddIngress"/>. <see cref="On(Items{LoadBalancerBuilder})"/> puts it on a load balancer that
/// <see cref="ClusterBuilder.AddLoadBalancer"/> made. Without it all Ingresses of a cluster share one that is internal, and those
/// that <see cref="UseInternetFacing"/> another.
/// </remarks>
public sealed partial class IngressBuilder : BalancedBuilder<IngressBuilder, V1Ingress>
{
    private readonly List<HostSaid> _hosts = [];
    private readonly List<PathSaid> _paths = [];
    private readonly Dictionary<ClusterBuilder, Saying<LoadBalancerBuilder>> _on = [];
    private readonly Saying<ValueMap<string>> _authentication = new("authentication");

    internal IngressBuilder(string name, SourcePosition made)
        : base("networking.k8s.io/v1", "Ingress", name, made, KubernetesNames.DnsSubdomainError) { }

    /// <summary>Puts the Ingress on a load balancer that others share, in each cluster that it is in.</summary>
    /// <param name="loadBalancers">One for each cluster, as <see cref="ClusterBuilder.AddLoadBalancer"/> gave them.</param>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    /// <remarks>
    /// Writes <c>spec.ingressClassName</c> and the annotations that all Ingresses of the load balancer have. In each environment it is
    /// the load balancer of its cluster; a cluster without one is a finding.
    /// </remarks>
    public IngressBuilder On(IEnumerable<LoadBalancerBuilder> loadBalancers, params CallSite at)
    {
        foreach (var loadBalancer in Guard.Items(loadBalancers))
        {
            var cluster = Guard.Given(loadBalancer).Cluster;
            if (!_on.TryGetValue(cluster, out var said))
            {
                _on.Add(cluster, said = new($"load balancer in {cluster.Name}"));
            }

            Say(said, loadBalancer, at);
        }

        return this;
    }

    /// <inheritdoc cref="On(IEnumerable{LoadBalancerBuilder}, CallSite)"/>
    public IngressBuilder On(params Items<LoadBalancerBuilder> loadBalancers) =>
        On(loadBalancers, at: Guard.At(loadBalancers));

    /// <summary>Answers for a host; further calls add to it.</summary>
    /// <param name="host">Full name, such as <c>api.example.com</c>, or <c>*.example.com</c> for all one label below.</param>
    /// <remarks>
    /// Writes <c>spec.rules[].host</c>: every host has the same paths. Without it the Ingress answers for every host. Hosts said
    /// within <c>In</c> take the place of those outside.
    /// </remarks>
    public IngressBuilder WithHost(string host, params CallSite at)
    {
        var place = AddHost(_ => host);
        Check(place, host, HostError, at);
        return Note(place, host, at);
    }

    /// <summary>Answers for a host below the domain of the environment; further calls add to it.</summary>
    /// <param name="subdomain">Name below <see cref="EnvironmentBuilder.WithDomain"/>, such as <c>api</c>.</param>
    /// <remarks>Writes <c>spec.rules[].host</c>.</remarks>
    public IngressBuilder WithSubdomain(string subdomain, params CallSite at)
    {
        SpecPath place = "";
        place = AddHost(scope => HostBelowDomain(subdomain, place, scope, at));
        Check(place, subdomain, HostError, at);
        return Note(place, $"{subdomain} below the environment's domain", at);
    }

    /// <summary>Answers for a path only; further calls add to it.</summary>
    /// <param name="path">Path, beginning with <c>/</c>.</param>
    /// <param name="service">Service that its requests go to; without it the one of the Ingress.</param>
    /// <param name="match">Whether the path is a prefix or all of it.</param>
    /// <exception cref="ArgumentException">The path doesn't begin with <c>/</c>, or Kubernetes takes it for none.</exception>
    /// <remarks>
    /// Writes an item of <c>paths</c>. Without it <c>/</c>: every path. Paths said within <c>In</c> take the place of those
    /// outside.
    /// </remarks>
    public IngressBuilder WithPath(
        string path,
        ServiceBuilder? service = null,
        PathMatch match = PathMatch.Prefix,
        params CallSite at
    )
    {
        var said = MakePath(path, match, isOnly: true, at);
        if (service is not null)
        {
            said.To(service, at: at);
        }

        return this;
    }

    /// <summary>Adds a path beside the others: with conditions, a redirect, an answer, or several Services.</summary>
    /// <param name="path">Path, beginning with <c>/</c>.</param>
    /// <param name="match">Whether the path is a prefix or all of it.</param>
    /// <returns>The path.</returns>
    /// <exception cref="ArgumentException">The path doesn't begin with <c>/</c>, or Kubernetes takes it for none.</exception>
    /// <remarks>Writes an item of <c>paths</c>, and annotations where a path can't say it. What is on no such path goes on as before.</remarks>
    public IngressPathBuilder AddPath(string path, PathMatch match = PathMatch.Prefix, params CallSite at) =>
        MakePath(path, match, isOnly: false, at);

    /// <summary>Finds out who sends requests before they are passed on, on every path that doesn't say otherwise.</summary>
    /// <param name="authentication">How.</param>
    /// <exception cref="ArgumentNullException"><paramref name="authentication"/> is null.</exception>
    /// <remarks>Writes the annotations <c>auth-…</c>, or <c>jwt-validation</c>.</remarks>
    public IngressBuilder WithAuthentication(Authentication authentication, params CallSite at) =>
        Say(_authentication, Guard.Given(authentication).Annotations(), at);

    /// <summary>Answers what no rule of the load balancer is about, whichever Ingress it is of.</summary>
    /// <remarks>Writes <c>spec.defaultBackend</c>. Only one Ingress of a load balancer may; without any such requests get 404.</remarks>
    public IngressBuilder UseAsDefault(params CallSite at) =>
        SetIn(
            "spec.defaultBackend",
            true,
            at,
            (ingress, scope) => ingress.Spec.DefaultBackend = new() { Service = Backend(scope.Service!) }
        );

    /// <summary>Says which Ingresses of the load balancer come first.</summary>
    /// <param name="order">-1000 to 1000: lower numbers come first; without this call 0, and then by name.</param>
    /// <exception cref="ArgumentOutOfRangeException">The order is out of range.</exception>
    /// <remarks>Writes the annotation <c>group.order</c>.</remarks>
    public IngressBuilder WithOrder(int order, params CallSite at) =>
        Annotate(AlbAnnotations.GroupOrder, AnnotationText.Number(Guard.Between(order, LowestOrder, 1000)), at);

    /// <summary>Chooses the IngressClass.</summary>
    /// <param name="name">Name; without this call <c>alb</c>, or the load balancer's.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>spec.ingressClassName</c>. Not together with <c>On</c>.</remarks>
    public IngressBuilder WithClass(string name, params CallSite at) =>
        Set(ClassPath, Guard.Subdomain(name), at, ingress => ingress.Spec.IngressClassName = name);

    internal override bool IsBalancedIn(Scope scope) => true;

    private SpecPath AddHost(Func<Scope, string> host)
    {
        if (IsReplacing)
        {
            _hosts.RemoveAll(said => said.Layer == CurrentLayer && !said.Replaces);
        }

        var index = _hosts.Count(said => said.Layer == CurrentLayer);
        _hosts.Add(new(CurrentLayer, IsReplacing, host));
        return SpecPath.Root.Field("spec").Field("rules").Item(index).Field("host");
    }

    private IngressPathBuilder MakePath(string path, PathMatch match, bool isOnly, SourcePosition at)
    {
        IngressPathBuilder made = new(path, match, at, CurrentLayer.Origins, this);
        if (IsReplacing && isOnly)
        {
            _paths.RemoveAll(said => said.Layer == CurrentLayer && said.IsOnly && !said.Replaces);
        }

        _paths.Add(new(CurrentLayer, IsReplacing, isOnly, made));
        return made;
    }

    private string HostBelowDomain(string subdomain, SpecPath place, Scope scope, SourcePosition at)
    {
        if (scope.Environment?.Domain is { } domain)
        {
            // A domain that is none is found once, at the environment.
            return KubernetesNames.DnsSubdomainError(domain) is null ? scope.Environment.HostOf(subdomain) : subdomain;
        }

        var where = scope.Environment?.Name ?? "an environment";
        var message = $"Ingress '{Name}' asks for the host '{subdomain}' below the domain of {where}, which has none.";
        const string Fix = "Call WithDomain on the environment, or WithHost on the Ingress.";
        ProblemsIn(scope).Add(ProgramRules.Missing, place, message, at, Fix);
        return subdomain;
    }

    private static string? HostError(string host) =>
        KubernetesNames.DnsSubdomainError(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host);

    private sealed record HostSaid(Layer<V1Ingress> Layer, bool Replaces, Func<Scope, string> Host);

    private sealed record PathSaid(Layer<V1Ingress> Layer, bool Replaces, bool IsOnly, IngressPathBuilder Path);
}
