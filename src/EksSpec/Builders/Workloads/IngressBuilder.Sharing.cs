using System.Runtime.CompilerServices;
using EksSpec.Builders;

namespace EksSpec;

/// <content>What is said of the load balancer where no handle does: all of its Ingresses have to say the same.</content>
public sealed partial class IngressBuilder
{
    /// <summary>Opens the load balancer to the internet.</summary>
    /// <remarks>
    /// Writes the scheme <c>internet-facing</c>; the Ingress then shares a load balancer with others that do, apart from internal
    /// ones. With <c>On</c> the load balancer says it.
    /// </remarks>
    public IngressBuilder UseInternetFacing(params CallSite at) =>
        Annotate(AlbAnnotations.Scheme, "internet-facing", at);

    /// <summary>Chooses the load balancer by the name of its group.</summary>
    /// <param name="group">Name: up to 63 lower-case letters, digits, <c>-</c> and <c>.</c>.</param>
    /// <param name="order">Which rules of the group come first: lower numbers do.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as the controller asks.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The order is not between -1000 and 1000.</exception>
    /// <remarks>
    /// Writes the group's name and order. Without it the group is the cluster's, with <c>.internal</c> or <c>.internet-facing</c>
    /// behind its name. EKS Auto Mode reads no group from an Ingress.
    /// </remarks>
    public IngressBuilder InGroup(string group, int? order = null, params CallSite at)
    {
        Guard.Spelled(group, GroupError);
        if (order is { } number)
        {
            WithOrder(Guard.Between(number, LowestOrder, 1000, nameof(order)), at: at);
        }

        return Annotate(AlbAnnotations.GroupName, group, at);
    }

    /// <summary>Answers by HTTPS, and sends HTTP there.</summary>
    /// <param name="certificateArns">ARNs of ACM certificates.</param>
    /// <exception cref="ArgumentException">The list is empty, or an ARN in it is.</exception>
    /// <remarks>Writes certificates, listeners on 80 and 443, and the redirect. With <c>On</c> the load balancer says it.</remarks>
    public IngressBuilder WithCertificates(IEnumerable<string> certificateArns, params CallSite at)
    {
        var list = Guard.Texts(certificateArns);
        Annotate(AlbAnnotations.ListenPorts, """[{"HTTP":80},{"HTTPS":443}]""", at);
        Annotate(AlbAnnotations.SslRedirect, "443", at);
        return Annotate(AlbAnnotations.CertificateArn, AnnotationText.List(list), at);
    }

    /// <inheritdoc cref="WithCertificates(IEnumerable{string}, CallSite)"/>
    public IngressBuilder WithCertificates(params Items<string> certificateArns) =>
        WithCertificates(certificateArns, at: Guard.At(certificateArns));

    /// <summary>Lets only these addresses reach the load balancer.</summary>
    /// <param name="sources">The blocks.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sources"/> is null.</exception>
    /// <remarks>Writes the inbound blocks. With <c>On</c> the load balancer says it.</remarks>
    public IngressBuilder AllowFrom(IEnumerable<Cidr> sources, params CallSite at) =>
        Annotate(AlbAnnotations.InboundCidrs, AnnotationText.List(Guard.Items(sources)), at);

    /// <inheritdoc cref="AllowFrom(IEnumerable{Cidr}, CallSite)"/>
    public IngressBuilder AllowFrom(params Items<Cidr> sources) => AllowFrom(sources, at: Guard.At(sources));

    /// <summary>Puts a web application firewall in front.</summary>
    /// <param name="webAclArn">ARN of a WAFv2 web ACL in the same region.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes the annotation <c>wafv2-acl-arn</c>. With <c>On</c> the load balancer says it.</remarks>
    public IngressBuilder WithWebAcl(string webAclArn, params CallSite at) =>
        Annotate(AlbAnnotations.WebAclArn, Guard.Text(webAclArn), at);

    /// <summary>Sets attributes of the load balancer.</summary>
    /// <param name="attributes">Attributes, such as <c>idle_timeout.timeout_seconds</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="attributes"/> is null.</exception>
    /// <remarks>Writes the annotation <c>load-balancer-attributes</c>. With <c>On</c> the load balancer says it.</remarks>
    [OverloadResolutionPriority(1)]
    public IngressBuilder WithLoadBalancerAttributes(params Entries attributes) =>
        Annotate(
            AlbAnnotations.LoadBalancerAttributes,
            AnnotationText.Map(Guard.Given(attributes).ToMap()),
            attributes.At
        );

    /// <inheritdoc cref="WithLoadBalancerAttributes(Entries)"/>
    public IngressBuilder WithLoadBalancerAttributes(
        IEnumerable<KeyValuePair<string, string>> attributes,
        params CallSite at
    ) => WithLoadBalancerAttributes(new Entries(attributes, at));

    private static string? GroupError(string name) =>
        name.Length > KubernetesNames.MaxLabelLength
            ? "is longer than 63 characters"
            : KubernetesNames.DnsSubdomainError(name);
}
