using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>Annotations of the AWS Load Balancer Controller for Services with a Network Load Balancer.</summary>
internal static class NlbAnnotations
{
    public const string Name = Prefix + "name";
    public const string Scheme = Prefix + "scheme";
    public const string TargetType = Prefix + "nlb-target-type";
    public const string Certificates = Prefix + "ssl-cert";
    public const string TlsPorts = Prefix + "ssl-ports";
    public const string TlsPolicy = Prefix + "ssl-negotiation-policy";
    public const string IpAddressType = Prefix + "ip-address-type";
    public const string Subnets = Prefix + "subnets";
    public const string ElasticIps = Prefix + "eip-allocations";
    public const string SecurityGroups = Prefix + "security-groups";
    public const string Attributes = Prefix + "attributes";
    public const string Tags = Prefix + "additional-resource-tags";

    private const string Prefix = "service.beta.kubernetes.io/aws-load-balancer-";
    private const string HealthCheckProtocol = Prefix + "healthcheck-protocol";
    private const string HealthCheckPath = Prefix + "healthcheck-path";

    /// <summary>What is said of the targets of either load balancer, as each is told.</summary>
    private static readonly (string Alb, string Nlb)[] OfTargets =
    [
        (AlbAnnotations.HealthCheckPath, HealthCheckPath),
        (AlbAnnotations.HealthCheckPort, Prefix + "healthcheck-port"),
        (AlbAnnotations.HealthCheckProtocol, HealthCheckProtocol),
        (AlbAnnotations.HealthCheckInterval, Prefix + "healthcheck-interval"),
        (AlbAnnotations.HealthCheckTimeout, Prefix + "healthcheck-timeout"),
        (AlbAnnotations.HealthyThreshold, Prefix + "healthcheck-healthy-threshold"),
        (AlbAnnotations.UnhealthyThreshold, Prefix + "healthcheck-unhealthy-threshold"),
        (AlbAnnotations.SuccessCodes, Prefix + "healthcheck-success-codes"),
        (AlbAnnotations.TargetGroupAttributes, Prefix + "target-group-attributes"),
        (AlbAnnotations.TargetType, TargetType),
    ];

    /// <summary>The annotations that say what a load balancer is.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(NetworkLoadBalancerSettings from)
    {
        (string Key, string? Value)[] said =
        [
            (Scheme, from.IsInternetFacing ? "internet-facing" : "internal"),
            (Name, from.LoadBalancerName),
            (Certificates, ListOf(from.Certificates)),
            (TlsPorts, ListOf(from.TlsPorts)),
            (TlsPolicy, from.TlsPolicy),
            (IpAddressType, from.IsDualStack ? "dualstack" : null),
            (Subnets, ListOf(from.Subnets)),
            (ElasticIps, ListOf(from.ElasticIps)),
            (SecurityGroups, ListOf(from.SecurityGroups)),
            (Attributes, MapOf(from.Attributes)),
            (Tags, MapOf(from.Tags)),
        ];
        return said.Where(each => each.Value is not null).Select(each => KeyValuePair.Create(each.Key, each.Value!));
    }

    /// <summary>Says of the targets of a Network Load Balancer what was said of targets.</summary>
    /// <param name="annotations">The annotations of the Service.</param>
    /// <param name="pod">Its pods.</param>
    /// <param name="service">The Service.</param>
    /// <param name="isOfIngress">Whether an Application Load Balancer is to read them as well.</param>
    public static void Follow(
        IDictionary<string, string> annotations,
        V1PodTemplateSpec pod,
        V1Service service,
        bool isOfIngress
    )
    {
        SortedDictionary<string, string> said = new(annotations, StringComparer.Ordinal);
        HealthChecks.Follow(said, pod, service);
        foreach (var (alb, nlb) in OfTargets)
        {
            if (said.TryGetValue(alb, out var value))
            {
                annotations.TryAdd(nlb, nlb == HealthCheckProtocol ? value.ToLowerInvariant() : value);
            }

            if (!isOfIngress)
            {
                annotations.Remove(alb);
            }
        }

        annotations.TryAdd(TargetType, "ip");
        if (annotations.ContainsKey(HealthCheckPath))
        {
            // By itself it only opens a connection.
            annotations.TryAdd(HealthCheckProtocol, "http");
        }
    }

    private static string? ListOf(ValueList<string>? list) => list is null ? null : AnnotationText.List(list);

    private static string? MapOf(ValueMap<string>? map) => map is null ? null : AnnotationText.Map(map);
}
