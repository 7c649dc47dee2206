namespace EksSpec.Builders;

/// <summary>Annotations of the AWS Load Balancer Controller for Ingresses and what they lead to. All values are texts.</summary>
internal static class AlbAnnotations
{
    public const string GroupName = Prefix + "group.name";
    public const string GroupOrder = Prefix + "group.order";
    public const string LoadBalancerName = Prefix + "load-balancer-name";
    public const string Scheme = Prefix + "scheme";
    public const string IpAddressType = Prefix + "ip-address-type";
    public const string Subnets = Prefix + "subnets";
    public const string SecurityGroups = Prefix + "security-groups";
    public const string ManageBackendRules = Prefix + "manage-backend-security-group-rules";
    public const string ListenPorts = Prefix + "listen-ports";
    public const string SslRedirect = Prefix + "ssl-redirect";
    public const string SslPolicy = Prefix + "ssl-policy";
    public const string CertificateArn = Prefix + "certificate-arn";
    public const string MutualAuthentication = Prefix + "mutual-authentication";
    public const string InboundCidrs = Prefix + "inbound-cidrs";
    public const string PrefixLists = Prefix + "security-group-prefix-lists";
    public const string WebAclArn = Prefix + "wafv2-acl-arn";
    public const string WebAclName = Prefix + "wafv2-acl-name";
    public const string ClassicWebAcl = Prefix + "waf-acl-id";
    public const string OldClassicWebAcl = Prefix + "web-acl-id";
    public const string Shield = Prefix + "shield-advanced-protection";
    public const string LoadBalancerAttributes = Prefix + "load-balancer-attributes";
    public const string Capacity = Prefix + "minimum-load-balancer-capacity";
    public const string IpamPool = Prefix + "ipam-ipv4-pool-id";
    public const string CustomerOwnedPool = Prefix + "customer-owned-ipv4-pool";
    public const string FrontendNlb = Prefix + "enable-frontend-nlb";
    public const string FrontendNlbScheme = Prefix + "frontend-nlb-scheme";

    public const string TargetType = Prefix + "target-type";
    public const string TargetGroupAttributes = Prefix + "target-group-attributes";
    public const string TargetNodeLabels = Prefix + "target-node-labels";
    public const string MultiCluster = Prefix + "multi-cluster-target-group";
    public const string Tags = Prefix + "tags";
    public const string BackendProtocol = Prefix + "backend-protocol";
    public const string BackendProtocolVersion = Prefix + "backend-protocol-version";
    public const string HealthCheckPath = Prefix + "healthcheck-path";
    public const string HealthCheckPort = Prefix + "healthcheck-port";
    public const string HealthCheckProtocol = Prefix + "healthcheck-protocol";
    public const string HealthCheckInterval = Prefix + "healthcheck-interval-seconds";
    public const string HealthCheckTimeout = Prefix + "healthcheck-timeout-seconds";
    public const string HealthyThreshold = Prefix + "healthy-threshold-count";
    public const string UnhealthyThreshold = Prefix + "unhealthy-threshold-count";
    public const string SuccessCodes = Prefix + "success-codes";

    public const string AuthType = Prefix + "auth-type";
    public const string AuthCognito = Prefix + "auth-idp-cognito";
    public const string AuthOidc = Prefix + "auth-idp-oidc";
    public const string AuthOnUnauthenticated = Prefix + "auth-on-unauthenticated-request";
    public const string AuthScope = Prefix + "auth-scope";
    public const string AuthSessionCookie = Prefix + "auth-session-cookie";
    public const string AuthSessionTimeout = Prefix + "auth-session-timeout";
    public const string JwtValidation = Prefix + "jwt-validation";

    /// <summary>Where they all begin.</summary>
    public const string Prefix = LoadBalancing.LoadBalancerAnnotations.Alb;

    /// <summary>What a path does that leads to a name and <c>use-annotation</c>.</summary>
    public static string Action(string name) => $"{Prefix}actions.{name}";

    /// <summary>What a request has to be besides its host and path.</summary>
    public static string Conditions(string name) => $"{Prefix}conditions.{name}";

    /// <summary>How a request is changed on its way.</summary>
    public static string Transforms(string name) => $"{Prefix}transforms.{name}";
}
