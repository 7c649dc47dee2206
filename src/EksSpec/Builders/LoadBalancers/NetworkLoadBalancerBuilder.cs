using System.Runtime.CompilerServices;
using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>What Network Load Balancers of Services have in common: a Service that uses it gets a load balancer of its own.</summary>
/// <remarks>
/// Made by <see cref="ClusterBuilder.AddNetworkLoadBalancer"/>; <see cref="ServiceBuilder.UseLoadBalancer(Items{NetworkLoadBalancerBuilder})"/>
/// gives it to a Service. It is internal unless <see cref="UseInternetFacing"/> says otherwise, and sends to the pods themselves.
/// Writes annotations <c>service.beta.kubernetes.io/aws-load-balancer-…</c> of the Service. Other fields: <c>Configure</c>.
/// Source: AWS Load Balancer Controller v3.5.0.
/// </remarks>
public sealed class NetworkLoadBalancerBuilder
    : RecordBuilder<NetworkLoadBalancerBuilder, NetworkLoadBalancerSettings>,
        IOfCluster
{
    private static readonly DraftPath Annotations = "metadata.annotations";
    private static readonly DraftPath SourceRanges = "spec.loadBalancerSourceRanges";

    internal NetworkLoadBalancerBuilder(string name, ClusterBuilder cluster, SourcePosition made)
        : base(new(), made) => (Name, Cluster) = (name, cluster);

    /// <summary>Name of the handle; it is written nowhere.</summary>
    public string Name { get; }

    /// <summary>The cluster whose Services use it.</summary>
    public ClusterBuilder Cluster { get; }

    ClusterBuilder IOfCluster.Home => Cluster;

    Origins IOfCluster.Said => Origins;

    /// <summary>Opens the load balancer to the internet.</summary>
    /// <remarks>Writes the annotation <c>scheme</c>. A change makes a new load balancer, with a new address.</remarks>
    public NetworkLoadBalancerBuilder UseInternetFacing(params CallSite at) =>
        Annotate(
            NlbAnnotations.Scheme,
            "internet-facing",
            at,
            (settings, _) => settings with { IsInternetFacing = true }
        );

    /// <summary>Names the load balancer, as AWS shows it; then only one Service can use it.</summary>
    /// <param name="name">Up to 32 letters, digits and <c>-</c>; unique in region and account.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as AWS asks.</exception>
    /// <remarks>Writes the annotation <c>name</c>, which counts when the load balancer is made.</remarks>
    public NetworkLoadBalancerBuilder WithName(string name, params CallSite at) =>
        Annotate(
            NlbAnnotations.Name,
            Guard.Spelled(name, BalancerNames.Error),
            at,
            (settings, given) => settings with { LoadBalancerName = given }
        );

    /// <summary>Ends TLS at the load balancer.</summary>
    /// <param name="certificateArns">ARNs of ACM certificates.</param>
    /// <exception cref="ArgumentException">The list is empty, or an ARN in it is.</exception>
    /// <remarks>Writes the annotation <c>ssl-cert</c>. Every port has TLS, unless <c>WithTlsPorts</c> says which.</remarks>
    public NetworkLoadBalancerBuilder WithCertificates(IEnumerable<string> certificateArns, params CallSite at) =>
        Annotate(
            NlbAnnotations.Certificates,
            Guard.Texts(certificateArns),
            at,
            (settings, arns) => settings with { Certificates = arns }
        );

    /// <inheritdoc cref="WithCertificates(IEnumerable{string}, CallSite)"/>
    public NetworkLoadBalancerBuilder WithCertificates(params Items<string> certificateArns) =>
        WithCertificates(certificateArns, at: Guard.At(certificateArns));

    /// <summary>Says which ports have TLS.</summary>
    /// <param name="ports">Names or numbers of ports; every Service has to have each of them.</param>
    /// <exception cref="ArgumentException">The list is empty, or an item of it is.</exception>
    /// <remarks>Writes the annotation <c>ssl-ports</c>. The controller refuses a port that the Service doesn't have.</remarks>
    public NetworkLoadBalancerBuilder WithTlsPorts(IEnumerable<string> ports, params CallSite at) =>
        Annotate(
            NlbAnnotations.TlsPorts,
            Guard.Texts(ports),
            at,
            (settings, names) => settings with { TlsPorts = names }
        );

    /// <inheritdoc cref="WithTlsPorts(IEnumerable{string}, CallSite)"/>
    public NetworkLoadBalancerBuilder WithTlsPorts(params Items<string> ports) =>
        WithTlsPorts(ports, at: Guard.At(ports));

    /// <summary>Chooses which TLS versions and ciphers clients may use.</summary>
    /// <param name="policy">Name of the policy, such as <c>ELBSecurityPolicy-TLS13-1-2-2021-06</c>.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes the annotation <c>ssl-negotiation-policy</c>.</remarks>
    public NetworkLoadBalancerBuilder WithTlsPolicy(string policy, params CallSite at) =>
        Annotate(
            NlbAnnotations.TlsPolicy,
            Guard.Text(policy),
            at,
            (settings, name) => settings with { TlsPolicy = name }
        );

    /// <summary>Lets only these addresses connect; further calls add to it.</summary>
    /// <param name="sources">The blocks.</param>
    /// <exception cref="ArgumentException">The list is empty.</exception>
    /// <remarks>Writes <c>spec.loadBalancerSourceRanges</c>. Without it everybody may connect.</remarks>
    public NetworkLoadBalancerBuilder AllowFrom(IEnumerable<Cidr> sources, params CallSite at)
    {
        foreach (var source in Guard.Items(sources).Select(block => block.ToString()))
        {
            Set(
                SourceRanges.Item((SpecPath.Root, source)),
                source,
                at,
                settings => settings with { SourceRanges = Lists.With(settings.SourceRanges, source, each => each) }
            );
        }

        return this;
    }

    /// <inheritdoc cref="AllowFrom(IEnumerable{Cidr}, CallSite)"/>
    public NetworkLoadBalancerBuilder AllowFrom(params Items<Cidr> sources) =>
        AllowFrom(sources, at: Guard.At(sources));

    /// <summary>Gives the load balancer IPv6 addresses too.</summary>
    /// <remarks>Writes the annotation <c>ip-address-type: dualstack</c>.</remarks>
    public NetworkLoadBalancerBuilder UseDualStack(params CallSite at) =>
        Annotate(NlbAnnotations.IpAddressType, "dualstack", at, (settings, _) => settings with { IsDualStack = true });

    /// <summary>Chooses the subnets of the load balancer.</summary>
    /// <param name="subnets">Ids, or values of their tag <c>Name</c>.</param>
    /// <exception cref="ArgumentException">The list is empty, or an item of it is.</exception>
    /// <remarks>Writes the annotation <c>subnets</c>. Without it the controller finds subnets by their tags, as eksctl makes them.</remarks>
    public NetworkLoadBalancerBuilder InSubnets(IEnumerable<string> subnets, params CallSite at) =>
        Annotate(NlbAnnotations.Subnets, Guard.Texts(subnets), at, (settings, ids) => settings with { Subnets = ids });

    /// <inheritdoc cref="InSubnets(IEnumerable{string}, CallSite)"/>
    public NetworkLoadBalancerBuilder InSubnets(params Items<string> subnets) =>
        InSubnets(subnets, at: Guard.At(subnets));

    /// <summary>Gives the load balancer fixed public addresses.</summary>
    /// <param name="allocations">Allocations of Elastic IPs, one for each subnet.</param>
    /// <exception cref="ArgumentException">The list is empty, or an item of it is.</exception>
    /// <remarks>Writes the annotation <c>eip-allocations</c>. Only with <see cref="UseInternetFacing"/>.</remarks>
    public NetworkLoadBalancerBuilder WithElasticIps(IEnumerable<string> allocations, params CallSite at) =>
        Annotate(
            NlbAnnotations.ElasticIps,
            Guard.Texts(allocations),
            at,
            (settings, ids) => settings with { ElasticIps = ids }
        );

    /// <inheritdoc cref="WithElasticIps(IEnumerable{string}, CallSite)"/>
    public NetworkLoadBalancerBuilder WithElasticIps(params Items<string> allocations) =>
        WithElasticIps(allocations, at: Guard.At(allocations));

    /// <summary>Puts security groups of your own on the load balancer, in place of the one that the controller makes.</summary>
    /// <param name="groups">Ids, or values of their tag <c>Name</c>.</param>
    /// <exception cref="ArgumentException">The list is empty, or an item of it is.</exception>
    /// <remarks>Writes the annotation <c>security-groups</c>.</remarks>
    public NetworkLoadBalancerBuilder WithSecurityGroups(IEnumerable<string> groups, params CallSite at) =>
        Annotate(
            NlbAnnotations.SecurityGroups,
            Guard.Texts(groups),
            at,
            (settings, ids) => settings with { SecurityGroups = ids }
        );

    /// <inheritdoc cref="WithSecurityGroups(IEnumerable{string}, CallSite)"/>
    public NetworkLoadBalancerBuilder WithSecurityGroups(params Items<string> groups) =>
        WithSecurityGroups(groups, at: Guard.At(groups));

    /// <summary>Puts an AWS tag on the load balancer and on what belongs to it.</summary>
    /// <param name="key">Key.</param>
    /// <param name="value">Value.</param>
    /// <exception cref="ArgumentException"><paramref name="key"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    /// <remarks>Writes the annotation <c>additional-resource-tags</c>.</remarks>
    public NetworkLoadBalancerBuilder WithTag(string key, string value, params CallSite at) =>
        Set(
            Annotations.Entry(NlbAnnotations.Tags).Entry(Guard.Text(key)),
            Guard.Given(value),
            at,
            settings => settings with { Tags = settings.Tags.Plus(key, value) }
        );

    /// <summary>Lets each zone's address send to targets in every zone.</summary>
    /// <remarks>Writes the attribute <c>load_balancing.cross_zone.enabled</c>. Without it traffic stays in its zone.</remarks>
    public NetworkLoadBalancerBuilder UseCrossZone(params CallSite at) =>
        SetAttribute("load_balancing.cross_zone.enabled", "true", at);

    /// <summary>Refuses to delete the load balancer until this is taken back.</summary>
    /// <remarks>Writes the attribute <c>deletion_protection.enabled</c>.</remarks>
    public NetworkLoadBalancerBuilder UseDeletionProtection(params CallSite at) =>
        SetAttribute("deletion_protection.enabled", "true", at);

    /// <summary>Writes TLS connections into a log in S3.</summary>
    /// <param name="bucket">Name of the bucket; its policy has to let the load balancer write.</param>
    /// <param name="prefix">What the names of the files begin with; without it nothing.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>Writes the attributes <c>access_logs.s3.enabled</c>, <c>.bucket</c> and <c>.prefix</c>.</remarks>
    public NetworkLoadBalancerBuilder WithAccessLogs(string bucket, string? prefix = null, params CallSite at)
    {
        SetAttribute("access_logs.s3.enabled", "true", at);
        SetAttribute("access_logs.s3.bucket", Guard.Text(bucket), at);
        return Guard.TextOrNull(prefix) is { } given ? SetAttribute("access_logs.s3.prefix", given, at) : this;
    }

    /// <summary>Sets attributes of the load balancer.</summary>
    /// <param name="attributes">Attributes, such as <c>dns_record.client_routing_policy</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="attributes"/> is null.</exception>
    /// <remarks>Writes the annotation <c>attributes</c>.</remarks>
    [OverloadResolutionPriority(1)]
    public NetworkLoadBalancerBuilder WithAttributes(params Entries attributes) =>
        Entries.Each(attributes, this, (key, value, at) => SetAttribute(Guard.Text(key), Guard.Given(value), at));

    /// <inheritdoc cref="WithAttributes(Entries)"/>
    public NetworkLoadBalancerBuilder WithAttributes(
        IEnumerable<KeyValuePair<string, string>> attributes,
        params CallSite at
    ) => WithAttributes(new Entries(attributes, at));

    /// <inheritdoc/>
    public override string ToString() => Name;

    private NetworkLoadBalancerBuilder SetAttribute(string key, string value, SourcePosition at) =>
        Set(
            Annotations.Entry(NlbAnnotations.Attributes).Entry(key),
            value,
            at,
            settings => settings with { Attributes = settings.Attributes.Plus(key, value) }
        );

    private NetworkLoadBalancerBuilder Annotate<TValue>(
        string annotation,
        TValue value,
        SourcePosition at,
        Func<NetworkLoadBalancerSettings, TValue, NetworkLoadBalancerSettings> change
    ) => Set(Annotations.Entry(annotation), value, at, change);
}
