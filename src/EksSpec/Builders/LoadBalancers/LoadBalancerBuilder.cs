using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>
/// An Application Load Balancer that Ingresses of a cluster share: everything that belongs to all of them. It is internal unless
/// <see cref="UseInternetFacing"/> says otherwise.
/// </summary>
/// <remarks>
/// Made by <see cref="ClusterBuilder.AddLoadBalancer"/>; <see cref="IngressBuilder.On(Items{LoadBalancerBuilder})"/> puts an
/// Ingress on it. Writes an IngressClass with an <c>IngressClassParams</c>, both of its name, and what these can't say as equal
/// annotations of every Ingress, so that no two of them contradict each other: that would stop the whole load balancer. After
/// <see cref="UseGatewayApi"/> it is written as a Gateway instead, and its Ingresses as routes. Other fields: <c>Configure</c>.
/// Source: AWS Load Balancer Controller v3.5.0.
/// </remarks>
public sealed partial class LoadBalancerBuilder : RecordBuilder<LoadBalancerBuilder, LoadBalancerSettings>, IOfCluster
{
    private const string SubnetsPath = "spec.subnets";
    private static readonly DraftPath Tags = "spec.tags";

    /// <summary>Where the namespace of a Gateway stands.</summary>
    internal static readonly DraftPath NamespacePath = "metadata.namespace";

    private readonly Origins _onMembers;

    internal LoadBalancerBuilder(string name, ClusterBuilder cluster, SourcePosition made)
        : base(new() { Name = name }, made)
    {
        Name = name;
        Cluster = cluster;
        _onMembers = new(made);
    }

    /// <summary>Name of the load balancer's IngressClass, of its parameters and of its group.</summary>
    public string Name { get; }

    /// <summary>The cluster whose Ingresses share it.</summary>
    public ClusterBuilder Cluster { get; }

    ClusterBuilder IOfCluster.Home => Cluster;

    Origins IOfCluster.Said => Origins;

    /// <summary>Which lines wrote the annotations that every Ingress has.</summary>
    internal Origins OnMembers => _onMembers;

    /// <summary>Opens the load balancer to the internet.</summary>
    /// <remarks>Writes <c>spec.scheme: internet-facing</c>. A change makes a new load balancer, with a new address.</remarks>
    public LoadBalancerBuilder UseInternetFacing(params CallSite at) =>
        Set("spec.scheme", "internet-facing", at, settings => settings with { IsInternetFacing = true });

    /// <summary>Writes the load balancer by the Gateway API, and Ingresses that are on it as routes.</summary>
    /// <param name="namespace">Namespace of the Gateway, which has to be there; without it <c>kube-system</c>.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>
    /// <para>
    /// Writes a <c>GatewayClass</c> of its name with the controller <c>gateway.k8s.aws/alb</c>, a <c>Gateway</c> and a
    /// <c>LoadBalancerConfiguration</c> in place of IngressClass and <c>IngressClassParams</c>; where HTTP is redirected an
    /// <c>HTTPRoute</c> too. An Ingress becomes an <c>HTTPRoute</c>, or a <c>GRPCRoute</c> where it calls <c>UseGrpc</c>, with a
    /// <c>ListenerRuleConfiguration</c> for what routes can't say, and each Service gets a <c>TargetGroupConfiguration</c>. Routes
    /// may come from the namespaces of the cluster's environments, unless <c>AllowNamespaces</c> or
    /// <see cref="AllowNamespacesLabelled"/> says otherwise. What has no field there is a finding. An Ingress that is built alone,
    /// in no cluster, stays one.
    /// </para>
    /// <para>
    /// Needs the AWS Load Balancer Controller from 2.14 and, in the cluster, the CRDs of Gateway API v1.6.0 and of
    /// <c>gateway.k8s.aws</c>. EKS Auto Mode knows no Gateways. Rules have no order of their own: the more exact host comes first,
    /// then an exact path, the longer path, a method, more headers, more of the query, and then the older route. Certificates are
    /// those of <c>WithCertificates</c>, or are found by the hosts of routes; a Gateway's <c>certificateRefs</c> is not read.
    /// </para>
    /// </remarks>
    public LoadBalancerBuilder UseGatewayApi(string? @namespace = null, params CallSite at) =>
        Set(
            NamespacePath,
            @namespace is null ? GatewayManifests.UsualNamespace : Guard.Label(@namespace),
            at,
            (settings, space) => settings with { GatewayNamespace = space }
        );

    /// <summary>Names the load balancer, as AWS shows it.</summary>
    /// <param name="name">Up to 32 letters, digits and <c>-</c>; unique in region and account.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as AWS asks.</exception>
    /// <remarks>Writes <c>spec.loadBalancerName</c>, which counts when the load balancer is made. Without it the controller makes a name.</remarks>
    public LoadBalancerBuilder WithName(string name, params CallSite at) =>
        Set(
            "spec.loadBalancerName",
            Guard.Spelled(name, BalancerNames.Error),
            at,
            (settings, given) => settings with { LoadBalancerName = given }
        );

    /// <summary>Chooses what addresses the load balancer has.</summary>
    /// <param name="type">The addresses; without this call IPv4 only.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such choice.</exception>
    /// <remarks>Writes <c>spec.ipAddressType</c>.</remarks>
    public LoadBalancerBuilder WithIpAddressType(AlbAddresses type, params CallSite at) =>
        Set("spec.ipAddressType", type.Write(), at, (settings, text) => settings with { IpAddressType = text });

    /// <summary>Takes public addresses from a pool.</summary>
    /// <param name="id">Id of the IPAM pool.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <remarks>Writes <c>spec.ipamConfiguration.ipv4IPAMPoolId</c>.</remarks>
    public LoadBalancerBuilder WithAddressPool(string id, params CallSite at) =>
        Set("spec.ipamConfiguration", Guard.Text(id), at, (settings, pool) => settings with { IpamPoolId = pool });

    /// <summary>Chooses the subnets of the load balancer.</summary>
    /// <param name="subnets">Ids of at least two subnets in different zones, such as <c>subnet-0123456789abcdef0</c>.</param>
    /// <exception cref="ArgumentException">The list is empty, or an item is no id of a subnet.</exception>
    /// <remarks>Writes <c>spec.subnets.ids</c>. Without it the controller finds subnets by their tags, as eksctl makes them.</remarks>
    public LoadBalancerBuilder InSubnets(IEnumerable<string> subnets, params CallSite at)
    {
        var list = Guard.Texts(subnets);
        foreach (var subnet in list)
        {
            Guard.Spelled(subnet, SubnetError, nameof(subnets));
        }

        return Set(SubnetsPath, list, at, (settings, ids) => settings with { SubnetIds = ids });
    }

    /// <inheritdoc cref="InSubnets(IEnumerable{string}, CallSite)"/>
    public LoadBalancerBuilder InSubnets(params Items<string> subnets) => InSubnets(subnets, at: Guard.At(subnets));

    /// <summary>Finds the subnets of the load balancer by a tag.</summary>
    /// <param name="key">Key of the tag.</param>
    /// <param name="values">Values that fit: one of them has to be there.</param>
    /// <exception cref="ArgumentException">A text is empty, or there is no value.</exception>
    /// <remarks>Writes <c>spec.subnets.tags</c>, or <c>matchTags</c> in Auto Mode. Not together with <c>InSubnets</c>.</remarks>
    public LoadBalancerBuilder InSubnetsTagged(string key, IEnumerable<string> values, params CallSite at)
    {
        var tags = ValueMap.Of((Guard.Text(key), Guard.Texts(values)));
        return Set(SubnetsPath, tags, at, settings => settings with { SubnetTags = tags });
    }

    /// <inheritdoc cref="InSubnetsTagged(string, IEnumerable{string}, CallSite)"/>
    public LoadBalancerBuilder InSubnetsTagged(string key, params Items<string> values) =>
        InSubnetsTagged(key, values, at: Guard.At(values));

    /// <summary>Puts an AWS tag on the load balancer and on what belongs to it.</summary>
    /// <param name="key">Key.</param>
    /// <param name="value">Value.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <remarks>Writes an item of <c>spec.tags</c>.</remarks>
    public LoadBalancerBuilder WithTag(string key, string value, params CallSite at) =>
        Set(
            Tags.Item(("key", Guard.Text(key))),
            Guard.Given(value),
            at,
            settings => settings with { Tags = settings.Tags.Plus(key, value) }
        );

    /// <summary>Lets only Ingresses of these namespaces use the load balancer.</summary>
    /// <param name="namespaces">Names of the namespaces.</param>
    /// <exception cref="ArgumentException">The list is empty, or a name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>spec.namespaceSelector.matchExpressions</c>. Without it, and without labels, all namespaces may.</remarks>
    public LoadBalancerBuilder AllowNamespaces(IEnumerable<string> namespaces, params CallSite at)
    {
        var list = Guard.Texts(namespaces);
        foreach (var name in list)
        {
            Guard.Label(name, nameof(namespaces));
        }

        return Set(
            "spec.namespaceSelector.matchExpressions",
            list,
            at,
            (settings, names) => settings with { Namespaces = names }
        );
    }

    /// <inheritdoc cref="AllowNamespaces(IEnumerable{string}, CallSite)"/>
    public LoadBalancerBuilder AllowNamespaces(params Items<string> namespaces) =>
        AllowNamespaces(namespaces, at: Guard.At(namespaces));

    /// <summary>Lets only Ingresses of namespaces with a label use the load balancer.</summary>
    /// <param name="key">Key of the label.</param>
    /// <param name="value">Its value; may be empty.</param>
    /// <exception cref="ArgumentException">Key or value isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>spec.namespaceSelector.matchLabels</c>. A second label narrows.</remarks>
    public LoadBalancerBuilder AllowNamespacesLabelled(string key, string value, params CallSite at)
    {
        Guard.Spelled(key, KubernetesNames.QualifiedNameError);
        Guard.Spelled(value, KubernetesNames.LabelValueError);
        DraftPath labels = "spec.namespaceSelector.matchLabels";
        return Set(
            labels.Entry(key),
            value,
            at,
            settings => settings with { NamespaceLabels = settings.NamespaceLabels.Plus(key, value) }
        );
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private protected override void IncludeChildren(Origins origins) => origins.Include(_onMembers);

    /// <summary>Writes what the class can't say; its annotation is noted for every Ingress.</summary>
    private LoadBalancerBuilder OnEveryIngress<TValue>(
        string annotation,
        TValue value,
        SourcePosition at,
        Func<LoadBalancerSettings, TValue, LoadBalancerSettings> change
    )
    {
        DraftPath annotations = "metadata.annotations";
        _onMembers.Set(annotations.Entry(annotation), value, at, IsReplacing);
        return Use((settings, _) => change(settings, value));
    }

    private static string? SubnetError(string text) =>
        text.StartsWith("subnet-", StringComparison.Ordinal)
        && text[7..].All(char.IsAsciiHexDigitLower)
        && text.Length > 7
            ? null
            : "is no id of a subnet, such as subnet-0123456789abcdef0";
}
