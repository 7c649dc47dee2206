using System.Globalization;
using System.Runtime.CompilerServices;
using EksSpec.Builders;
using EksSpec.Rules;

namespace EksSpec;

/// <summary>An Ingress: the way from outside to a Service, through an Application Load Balancer.</summary>
/// <remarks>
/// Made by <see cref="ServiceBuilder.AddIngress"/>. All Ingresses of a cluster share one load balancer, unless
/// <see cref="InGroup"/> says otherwise; it is internal unless <see cref="UseInternetFacing"/> says otherwise.
/// </remarks>
public sealed class IngressBuilder : PlacedBuilder<IngressBuilder, V1Ingress>
{
    private static readonly SpecPath HostPath = "spec.rules[0].host";

    internal IngressBuilder(string name, SourcePosition made)
        : base("networking.k8s.io/v1", "Ingress", name, made, KubernetesNames.DnsSubdomainError) { }

    /// <summary>Answers for a host.</summary>
    /// <param name="host">Full name, such as <c>api.example.com</c>.</param>
    /// <remarks>Writes <c>spec.rules[0].host</c>. Without it the Ingress answers for every host.</remarks>
    public IngressBuilder WithHost(string host, params CallSite at)
    {
        Check(HostPath, host, KubernetesNames.DnsSubdomainError, at);
        return Set(HostPath, host, at, ingress => ingress.Spec.Rules[0].Host = host);
    }

    /// <summary>Answers for a host below the domain of the environment.</summary>
    /// <param name="subdomain">Name below <see cref="EnvironmentBuilder.WithDomain"/>, such as <c>api</c>.</param>
    /// <remarks>Writes <c>spec.rules[0].host</c>.</remarks>
    public IngressBuilder WithSubdomain(string subdomain, params CallSite at)
    {
        Check(HostPath, subdomain, KubernetesNames.DnsSubdomainError, at);
        return SetIn(
            HostPath,
            $"{subdomain} below the environment's domain",
            at,
            (ingress, scope) => ingress.Spec.Rules[0].Host = HostBelowDomain(subdomain, scope, at)
        );
    }

    /// <summary>Answers for paths below a prefix only.</summary>
    /// <param name="prefix">Path, beginning with <c>/</c>.</param>
    /// <exception cref="ArgumentException">The path doesn't begin with <c>/</c>.</exception>
    /// <remarks>Writes a path of type <c>Prefix</c>. Without it <c>/</c>: every path.</remarks>
    public IngressBuilder WithPath(string prefix, params CallSite at) =>
        Set("spec.rules[0].http.paths[0].path", Rooted(prefix), at, ingress => Path(ingress).Path = prefix);

    /// <summary>Opens the load balancer to the internet.</summary>
    /// <remarks>Writes the scheme <c>internet-facing</c>. All Ingresses of a group have to say the same.</remarks>
    public IngressBuilder UseInternetFacing(params CallSite at) =>
        Annotate(AlbAnnotations.Scheme, "internet-facing", at);

    /// <summary>Chooses the load balancer by the name of its group.</summary>
    /// <param name="group">Name: up to 63 lower-case letters, digits, <c>-</c> and <c>.</c>.</param>
    /// <param name="order">Which rules of the group come first: lower numbers do.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as the controller asks.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The order is not between -1000 and 1000.</exception>
    /// <remarks>Writes the group's name and order. Without it the group has the cluster's name.</remarks>
    public IngressBuilder InGroup(string group, int? order = null, params CallSite at)
    {
        Guard.Spelled(group, GroupError);
        if (order is { } number)
        {
            Guard.Between(number, -1000, 1000, nameof(order));
            Annotate(AlbAnnotations.GroupOrder, number.ToString(CultureInfo.InvariantCulture), at);
        }

        return Annotate(AlbAnnotations.GroupName, group, at);
    }

    /// <summary>Answers by HTTPS, and sends HTTP there.</summary>
    /// <param name="certificateArns">ARNs of ACM certificates.</param>
    /// <exception cref="ArgumentException">The list is empty, or an ARN in it is.</exception>
    /// <remarks>Writes certificates, listeners on 80 and 443, and the redirect.</remarks>
    public IngressBuilder WithCertificates(IEnumerable<string> certificateArns, params CallSite at)
    {
        var list = Guard.Texts(certificateArns);
        Annotate(AlbAnnotations.ListenPorts, """[{"HTTP":80},{"HTTPS":443}]""", at);
        Annotate(AlbAnnotations.SslRedirect, "443", at);
        return Annotate(AlbAnnotations.CertificateArn, string.Join(',', list), at);
    }

    /// <inheritdoc cref="WithCertificates(IEnumerable{string}, CallSite)"/>
    public IngressBuilder WithCertificates(params Items<string> certificateArns) =>
        WithCertificates(certificateArns, at: Guard.At(certificateArns));

    /// <summary>Lets only these addresses reach the load balancer.</summary>
    /// <param name="sources">The blocks.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/> is null.</exception>
    /// <remarks>Writes the inbound blocks. All Ingresses of a group have to say the same.</remarks>
    public IngressBuilder AllowFrom(IEnumerable<Cidr> sources, params CallSite at) =>
        Annotate(AlbAnnotations.InboundCidrs, string.Join(',', Guard.Items(sources)), at);

    /// <inheritdoc cref="AllowFrom(IEnumerable{Cidr}, CallSite)"/>
    public IngressBuilder AllowFrom(params Items<Cidr> sources) => AllowFrom(sources, at: Guard.At(sources));

    /// <summary>Puts a web application firewall in front.</summary>
    /// <param name="webAclArn">ARN of a WAFv2 web ACL in the same region.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    public IngressBuilder WithWebAcl(string webAclArn, params CallSite at) =>
        Annotate(AlbAnnotations.WebAclArn, Guard.Text(webAclArn), at);

    /// <summary>Asks targets at this path whether they are well.</summary>
    /// <param name="path">Path, beginning with <c>/</c>; without this call the path of the readiness probe.</param>
    /// <exception cref="ArgumentException">The path doesn't begin with <c>/</c>.</exception>
    public IngressBuilder WithHealthCheck(string path, params CallSite at) =>
        Annotate(AlbAnnotations.HealthCheckPath, Rooted(path), at);

    /// <summary>Chooses what the load balancer sends requests to.</summary>
    /// <param name="targets">The targets; without this call the pods themselves.</param>
    public IngressBuilder WithTargets(AlbTargets targets, params CallSite at) =>
        Annotate(AlbAnnotations.TargetType, targets == AlbTargets.Ip ? "ip" : "instance", at);

    /// <summary>Sets attributes of the load balancer.</summary>
    /// <param name="attributes">Attributes, such as <c>idle_timeout.timeout_seconds</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="attributes"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public IngressBuilder WithLoadBalancerAttributes(params Entries attributes) =>
        Annotate(AlbAnnotations.LoadBalancerAttributes, Pairs(attributes), attributes.At);

    /// <inheritdoc cref="WithLoadBalancerAttributes(Entries)"/>
    public IngressBuilder WithLoadBalancerAttributes(
        IEnumerable<KeyValuePair<string, string>> attributes,
        params CallSite at
    ) => WithLoadBalancerAttributes(new Entries(attributes, at));

    /// <summary>Sets attributes of the target group.</summary>
    /// <param name="attributes">Attributes, such as <c>deregistration_delay.timeout_seconds</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="attributes"/> is null.</exception>
    [OverloadResolutionPriority(1)]
    public IngressBuilder WithTargetGroupAttributes(params Entries attributes) =>
        Annotate(AlbAnnotations.TargetGroupAttributes, Pairs(attributes), attributes.At);

    /// <inheritdoc cref="WithTargetGroupAttributes(Entries)"/>
    public IngressBuilder WithTargetGroupAttributes(
        IEnumerable<KeyValuePair<string, string>> attributes,
        params CallSite at
    ) => WithTargetGroupAttributes(new Entries(attributes, at));

    /// <summary>Chooses the IngressClass.</summary>
    /// <param name="name">Name; without this call <c>alb</c>.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>spec.ingressClassName</c>.</remarks>
    public IngressBuilder WithClass(string name, params CallSite at) =>
        Set("spec.ingressClassName", Guard.Subdomain(name), at, ingress => ingress.Spec.IngressClassName = name);

    internal override bool HasIngressIn(Scope scope) => true;

    private protected override V1Ingress Fresh() =>
        new() { Spec = new() { Rules = [new() { Http = new() { Paths = [new()] } }] } };

    private protected override void Complete(V1Ingress document, Scope scope)
    {
        var path = Path(document);
        path.Path ??= "/";
        path.PathType ??= "Prefix";
        path.Backend ??= new() { Service = Backend(scope.Service!) };
        document.Spec.IngressClassName ??= "alb";
        var annotations = document.Metadata.Annotations ??= NewMap();
        annotations.TryAdd(AlbAnnotations.Scheme, "internal");
        annotations.TryAdd(AlbAnnotations.TargetType, "ip");
        if (scope.Environment is { } environment)
        {
            annotations.TryAdd(AlbAnnotations.GroupName, environment.Cluster.Name.ToLowerInvariant());
        }

        if (scope.Workload?.Pod.Spec.Containers[0].ReadinessProbe?.HttpGet?.Path is { } health)
        {
            annotations.TryAdd(AlbAnnotations.HealthCheckPath, health);
        }
    }

    private static V1IngressServiceBackend Backend(V1Service service)
    {
        var port = service.Spec.Ports?.FirstOrDefault();
        return new()
        {
            Name = service.Metadata.Name,
            Port = new() { Name = port?.Name, Number = port is { Name: null } ? port.Port : null },
        };
    }

    private static V1HTTPIngressPath Path(V1Ingress ingress) => ingress.Spec.Rules[0].Http.Paths[0];

    private static string Pairs(Entries attributes, [CallerArgumentExpression(nameof(attributes))] string name = "") =>
        string.Join(',', Guard.Given(attributes, name).ToMap().Select(entry => $"{entry.Key}={entry.Value}"));

    private static string Rooted(string path, [CallerArgumentExpression(nameof(path))] string name = "") =>
        Guard.Spelled(path, text => text.StartsWith('/') ? null : "doesn't begin with '/'", name);

    private static string? GroupError(string name) =>
        name.Length > KubernetesNames.MaxLabelLength
            ? "is longer than 63 characters"
            : KubernetesNames.DnsSubdomainError(name);

    private string HostBelowDomain(string subdomain, Scope scope, SourcePosition at)
    {
        if (scope.Environment?.Domain is { } domain)
        {
            // A domain that is none is found once, at the environment.
            return KubernetesNames.DnsSubdomainError(domain) is null ? $"{subdomain}.{domain}" : subdomain;
        }

        var place = scope.Environment?.Name ?? "an environment";
        var message = $"Ingress '{Name}' asks for the host '{subdomain}' below the domain of {place}, which has none.";
        const string Fix = "Call WithDomain on the environment, or WithHost on the Ingress.";
        ProblemsIn(scope).Add(ProgramRules.Missing, HostPath, message, at, Fix);
        return subdomain;
    }
}
