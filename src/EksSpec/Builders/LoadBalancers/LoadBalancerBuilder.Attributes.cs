using System.Runtime.CompilerServices;
using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <content>How it works, and what protects it.</content>
public sealed partial class LoadBalancerBuilder
{
    private static readonly DraftPath AttributesPath = "spec.loadBalancerAttributes";

    /// <summary>Puts a web application firewall in front.</summary>
    /// <param name="webAclArn">ARN of a WAFv2 web ACL in the same region.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes <c>spec.wafv2AclArn</c>.</remarks>
    public LoadBalancerBuilder WithWebAcl(string webAclArn, params CallSite at) =>
        Set("spec.wafv2AclArn", Guard.Text(webAclArn), at, (settings, arn) => settings with { WebAclArn = arn });

    /// <summary>Puts a web application firewall of WAF Classic in front.</summary>
    /// <param name="webAclId">Id of the web ACL.</param>
    /// <exception cref="ArgumentException">The text is empty.</exception>
    /// <remarks>Writes the annotation <c>waf-acl-id</c> of every Ingress. EKS Auto Mode doesn't know it.</remarks>
    public LoadBalancerBuilder WithClassicWebAcl(string webAclId, params CallSite at) =>
        OnEveryIngress(
            AlbAnnotations.ClassicWebAcl,
            Guard.Text(webAclId),
            at,
            (settings, id) => settings with { ClassicWebAclId = id }
        );

    /// <summary>Protects the load balancer with Shield Advanced, which the account has to have subscribed to.</summary>
    /// <remarks>Writes the annotation <c>shield-advanced-protection</c> of every Ingress. EKS Auto Mode doesn't know it.</remarks>
    public LoadBalancerBuilder UseShield(params CallSite at) =>
        OnEveryIngress(AlbAnnotations.Shield, true, at, (settings, protects) => settings with { Shield = protects });

    /// <summary>Puts a Network Load Balancer in front, which has fixed addresses and can be reached by PrivateLink.</summary>
    /// <param name="isInternetFacing">Whether the internet reaches it.</param>
    /// <remarks>Writes the annotations <c>enable-frontend-nlb</c> and <c>frontend-nlb-scheme</c> of every Ingress.</remarks>
    public LoadBalancerBuilder UseFrontendNetworkLoadBalancer(bool isInternetFacing = false, params CallSite at) =>
        OnEveryIngress(
            AlbAnnotations.FrontendNlb,
            isInternetFacing ? "internet-facing" : "internal",
            at,
            (settings, scheme) => settings with { FrontendNlbScheme = scheme }
        );

    /// <summary>Has capacity ready before it is needed.</summary>
    /// <param name="units">Load balancer capacity units, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="units"/> is below 1.</exception>
    /// <remarks>Writes <c>spec.minimumLoadBalancerCapacity</c>.</remarks>
    public LoadBalancerBuilder WithCapacity(int units, params CallSite at) =>
        Set(
            "spec.minimumLoadBalancerCapacity",
            Guard.AtLeast(units, 1),
            at,
            (settings, number) => settings with { CapacityUnits = number }
        );

    /// <summary>Writes every request into a log in S3.</summary>
    /// <param name="bucket">Name of the bucket; its policy has to let the load balancer write.</param>
    /// <param name="prefix">What the names of the files begin with; without it nothing.</param>
    /// <exception cref="ArgumentException">A text is empty.</exception>
    /// <remarks>Writes the attributes <c>access_logs.s3.enabled</c>, <c>.bucket</c> and <c>.prefix</c>.</remarks>
    public LoadBalancerBuilder WithAccessLogs(string bucket, string? prefix = null, params CallSite at)
    {
        SetAttribute("access_logs.s3.enabled", "true", at);
        SetAttribute("access_logs.s3.bucket", Guard.Text(bucket), at);
        return Guard.TextOrNull(prefix) is { } given ? SetAttribute("access_logs.s3.prefix", given, at) : this;
    }

    /// <summary>Sets how long a connection may be silent.</summary>
    /// <param name="timeout">Whole seconds, 1 to 4000.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is out of range.</exception>
    /// <exception cref="ArgumentException"><paramref name="timeout"/> is no number of whole seconds.</exception>
    /// <remarks>Writes the attribute <c>idle_timeout.timeout_seconds</c>. Without it 60 seconds.</remarks>
    public LoadBalancerBuilder WithIdleTimeout(TimeSpan timeout, params CallSite at) =>
        SetAttribute("idle_timeout.timeout_seconds", Durations.Text(timeout, 1, 4000), at);

    /// <summary>Refuses to delete the load balancer until this is taken back.</summary>
    /// <remarks>Writes the attribute <c>deletion_protection.enabled</c>.</remarks>
    public LoadBalancerBuilder UseDeletionProtection(params CallSite at) =>
        SetAttribute("deletion_protection.enabled", "true", at);

    /// <summary>Speaks HTTP/1.1 with clients only.</summary>
    /// <remarks>Writes the attribute <c>routing.http2.enabled: false</c>. Without it clients may use HTTP/2 too. gRPC needs it.</remarks>
    public LoadBalancerBuilder WithoutHttp2(params CallSite at) => SetAttribute("routing.http2.enabled", "false", at);

    /// <summary>Drops headers whose names are not valid, instead of passing them on.</summary>
    /// <remarks>Writes the attribute <c>routing.http.drop_invalid_header_fields.enabled</c>.</remarks>
    public LoadBalancerBuilder WithoutInvalidHeaders(params CallSite at) =>
        SetAttribute("routing.http.drop_invalid_header_fields.enabled", "true", at);

    /// <summary>Sets attributes of the load balancer.</summary>
    /// <param name="attributes">Attributes, such as <c>routing.http.preserve_host_header.enabled</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="attributes"/> is null.</exception>
    /// <remarks>Writes items of <c>spec.loadBalancerAttributes</c>.</remarks>
    [OverloadResolutionPriority(1)]
    public LoadBalancerBuilder WithAttributes(params Entries attributes) =>
        Entries.Each(attributes, this, (key, value, at) => SetAttribute(Guard.Text(key), Guard.Given(value), at));

    /// <inheritdoc cref="WithAttributes(Entries)"/>
    public LoadBalancerBuilder WithAttributes(
        IEnumerable<KeyValuePair<string, string>> attributes,
        params CallSite at
    ) => WithAttributes(new Entries(attributes, at));

    private LoadBalancerBuilder SetAttribute(string key, string value, SourcePosition at) =>
        Set(
            AttributesPath.Item(("key", key)),
            value,
            at,
            settings => settings with { Attributes = settings.Attributes.Plus(key, value) }
        );
}
