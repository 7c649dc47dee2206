namespace EksSpec.Builders;

/// <summary>Annotations of the AWS Load Balancer Controller. All values are texts.</summary>
internal static class AlbAnnotations
{
    public const string GroupName = Prefix + "group.name";
    public const string GroupOrder = Prefix + "group.order";
    public const string Scheme = Prefix + "scheme";
    public const string TargetType = Prefix + "target-type";
    public const string ListenPorts = Prefix + "listen-ports";
    public const string SslRedirect = Prefix + "ssl-redirect";
    public const string SslPolicy = Prefix + "ssl-policy";
    public const string CertificateArn = Prefix + "certificate-arn";
    public const string InboundCidrs = Prefix + "inbound-cidrs";
    public const string WebAclArn = Prefix + "wafv2-acl-arn";
    public const string HealthCheckPath = Prefix + "healthcheck-path";
    public const string LoadBalancerAttributes = Prefix + "load-balancer-attributes";
    public const string TargetGroupAttributes = Prefix + "target-group-attributes";

    private const string Prefix = "alb.ingress.kubernetes.io/";
}
