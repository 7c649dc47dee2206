namespace EksSpec.Rules;

/// <summary>The annotations that a controller of the cluster or the API server reads, a list for each of their domains.</summary>
internal static class KnownAnnotations
{
    private const string Alb = "alb.ingress.kubernetes.io/";
    private const string Nlb = "service.beta.kubernetes.io/";

    private static readonly string[] OfAlb = Words(
        """
        group.name group.order load-balancer-name scheme ip-address-type subnets security-groups tags
        manage-backend-security-group-rules customer-owned-ipv4-pool ipam-ipv4-pool-id load-balancer-attributes
        minimum-load-balancer-capacity listen-ports inbound-cidrs security-group-prefix-lists certificate-arn ssl-policy
        mutual-authentication ssl-redirect wafv2-acl-arn wafv2-acl-name waf-acl-id web-acl-id shield-advanced-protection
        target-type backend-protocol backend-protocol-version target-group-attributes target-node-labels
        multi-cluster-target-group healthcheck-port healthcheck-protocol healthcheck-path healthcheck-interval-seconds
        healthcheck-timeout-seconds healthy-threshold-count unhealthy-threshold-count success-codes auth-type
        auth-idp-cognito auth-idp-oidc auth-on-unauthenticated-request auth-scope auth-session-cookie auth-session-timeout
        jwt-validation use-regex-path-match enable-frontend-nlb frontend-nlb-scheme frontend-nlb-subnets
        frontend-nlb-security-groups frontend-nlb-attributes frontend-nlb-tags frontend-nlb-eip-allocations
        frontend-nlb-listener-port-mapping frontend-nlb-healthcheck-port frontend-nlb-healthcheck-protocol
        frontend-nlb-healthcheck-path frontend-nlb-healthcheck-interval-seconds frontend-nlb-healthcheck-timeout-seconds
        frontend-nlb-healthcheck-healthy-threshold-count frontend-nlb-healthcheck-unhealthy-threshold-count
        frontend-nlb-healthcheck-success-codes
        """
    );

    private static readonly string[] OfNlb = Words(
        """
        type nlb-target-type name scheme internal security-group-prefix-lists security-groups extra-security-groups
        manage-backend-security-group-rules disable-nlb-sg inbound-sg-rules-on-private-link-traffic subnets
        eip-allocations private-ipv4-addresses ipv6-addresses ip-address-type enable-prefix-for-ipv6-source-nat
        source-nat-ipv6-prefixes ssl-cert ssl-ports ssl-negotiation-policy alpn-policy backend-protocol proxy-protocol
        proxy-protocol-per-target-group healthcheck-protocol healthcheck-port healthcheck-path
        healthcheck-healthy-threshold healthcheck-unhealthy-threshold healthcheck-timeout healthcheck-interval
        healthcheck-success-codes target-group-attributes attributes additional-resource-tags target-node-labels
        minimum-load-balancer-capacity multi-cluster-target-group enable-tcp-udp-listener
        enable-icmp-for-path-mtu-discovery quic-enabled-ports access-log-enabled access-log-emit-interval
        access-log-s3-bucket-name access-log-s3-bucket-prefix cross-zone-load-balancing-enabled
        connection-draining-enabled connection-draining-timeout connection-idle-timeout
        """
    );

    private static readonly string[] OfEks = Words(
        "role-arn audience token-expiration sts-regional-endpoints skip-containers compute-type"
    );

    private static readonly string[] OfKubernetes = Words(
        """
        ingress.class ingress-bandwidth egress-bandwidth ingress.allow-http ingress.global-static-ip-name tls-acme
        service-account.name service-account.uid change-cause description config.source config.hash config.seen
        limit-ranger enforce-mountable-secrets
        """
    );

    /// <summary>Those whose name ends as one likes.</summary>
    public static readonly string[] Beginnings =
    [
        Alb + "actions.",
        Alb + "conditions.",
        Alb + "transforms.",
        Alb + "listener-attributes.",
        Alb + "target-control-port.",
        Nlb + "aws-load-balancer-listener-attributes.",
        Nlb + "actions.",
    ];

    /// <summary>The domains whose controller knows no other annotations than these.</summary>
    public static readonly string[] Closed = [Alb, Nlb + "aws-load-balancer-"];

    /// <summary>All of them.</summary>
    public static readonly string[] All =
    [
        .. OfAlb.Select(name => Alb + name),
        .. OfNlb.Select(name => Nlb + "aws-load-balancer-" + name),
        Nlb + "load-balancer-source-ranges",
        .. OfEks.Select(name => "eks.amazonaws.com/" + name),
        "iam.amazonaws.com/role",
        "iam.amazonaws.com/permitted",
        .. OfKubernetes.Select(name => "kubernetes.io/" + name),
    ];

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
