using System.Collections.Frozen;

namespace EksSpec.LoadBalancing;

/// <summary>
/// Every annotation of load balancers: its name behind the domain, the form of its value, and who reads it. Source:
/// kubernetes-sigs/aws-load-balancer-controller 3.5, its code where its pages differ.
/// </summary>
internal static class LoadBalancerAnnotations
{
    /// <summary>Where the annotations of an ALB begin.</summary>
    public const string Alb = "alb.ingress.kubernetes.io/";

    /// <summary>Where the annotations of the load balancer of a Service begin.</summary>
    public const string Nlb = "service.beta.kubernetes.io/aws-load-balancer-";

    private const string OfAlb = """
        group.name                                       text                                         I
        group.order                                      int                                          I
        load-balancer-name                               text                                         I
        scheme                                           internal|internet-facing                     I
        ip-address-type                                  ipv4|dualstack|dualstack-without-public-ipv4 I
        subnets                                          list                                         I
        security-groups                                  list                                         I
        tags                                             map                                          IS
        manage-backend-security-group-rules              bool                                         I
        customer-owned-ipv4-pool                         text                                         I
        ipam-ipv4-pool-id                                text                                         I
        load-balancer-attributes                         map                                          I
        minimum-load-balancer-capacity                   map                                          I
        listen-ports                                     json                                         I
        inbound-cidrs                                    list                                         I
        security-group-prefix-lists                      list                                         I
        certificate-arn                                  list                                         I
        create-acm-cert                                  text                                         I
        acm-pca-arn                                      text                                         I
        ssl-policy                                       text                                         I
        mutual-authentication                            json                                         I
        ssl-redirect                                     int                                          I
        wafv2-acl-arn                                    text                                         I
        wafv2-acl-name                                   text                                         I
        waf-acl-id                                       text                                         I
        web-acl-id                                       text                                         I
        shield-advanced-protection                       bool                                         I
        target-type                                      instance|ip                                  IS
        backend-protocol                                 HTTP|HTTPS                                   IS
        backend-protocol-version                         HTTP1|HTTP2|GRPC                             IS
        target-group-attributes                          map                                          IS
        target-node-labels                               map                                          IS
        multi-cluster-target-group                       bool                                         IS
        healthcheck-port                                 text                                         IS
        healthcheck-protocol                             HTTP|HTTPS                                   IS
        healthcheck-path                                 text                                         IS
        healthcheck-interval-seconds                     int                                          IS
        healthcheck-timeout-seconds                      int                                          IS
        healthy-threshold-count                          int                                          IS
        unhealthy-threshold-count                        int                                          IS
        success-codes                                    text                                         IS
        auth-type                                        none|cognito|oidc                            IS
        auth-idp-cognito                                 json                                         IS
        auth-idp-oidc                                    json                                         IS
        auth-on-unauthenticated-request                  authenticate|allow|deny                      IS
        auth-scope                                       text                                         IS
        auth-session-cookie                              text                                         IS
        auth-session-timeout                             int                                          IS
        jwt-validation                                   json                                         I
        use-regex-path-match                             bool                                         I
        enable-frontend-nlb                              bool                                         I
        frontend-nlb-scheme                              internal|internet-facing                     I
        frontend-nlb-subnets                             list                                         I
        frontend-nlb-security-groups                     list                                         I
        frontend-nlb-attributes                          map                                          I
        frontend-nlb-tags                                map                                          I
        frontend-nlb-eip-allocations                     list                                         I
        frontend-nlb-listener-port-mapping               map                                          I
        frontend-nlb-healthcheck-port                    text                                         I
        frontend-nlb-healthcheck-protocol                HTTP|HTTPS                                   I
        frontend-nlb-healthcheck-path                    text                                         I
        frontend-nlb-healthcheck-interval-seconds        int                                          I
        frontend-nlb-healthcheck-timeout-seconds         int                                          I
        frontend-nlb-healthcheck-healthy-threshold-count int                                          I
        frontend-nlb-healthcheck-unhealthy-threshold-count int                                        I
        frontend-nlb-healthcheck-success-codes           text                                         I
        """;

    private const string OfNlb = """
        type                                   text                                                     SC
        nlb-target-type                        instance|ip                                              S
        name                                   text                                                     S
        scheme                                 internal|internet-facing                                 S
        internal                               bool                                                     SC
        security-group-prefix-lists            list                                                     S
        security-groups                        list                                                     SC
        extra-security-groups                  list                                                     C
        manage-backend-security-group-rules    bool                                                     S
        disable-nlb-sg                         bool                                                     S
        inbound-sg-rules-on-private-link-traffic on|off                                                 S
        subnets                                list                                                     SC
        eip-allocations                        list                                                     SC
        private-ipv4-addresses                 list                                                     S
        ipv6-addresses                         list                                                     S
        ip-address-type                        ipv4|dualstack                                           S
        enable-prefix-for-ipv6-source-nat      on|off                                                   S
        source-nat-ipv6-prefixes               list                                                     S
        ssl-cert                               list                                                     SC
        ssl-ports                              list                                                     SC
        ssl-negotiation-policy                 text                                                     SC
        alpn-policy                            None|HTTP1Only|HTTP2Only|HTTP2Optional|HTTP2Preferred    S
        backend-protocol                       text                                                     SC
        proxy-protocol                         text                                                     SC
        proxy-protocol-per-target-group        list                                                     S
        healthcheck-protocol                   text                                                     SC
        healthcheck-port                       text                                                     SC
        healthcheck-path                       text                                                     SC
        healthcheck-healthy-threshold          int                                                      SC
        healthcheck-unhealthy-threshold        int                                                      SC
        healthcheck-timeout                    int                                                      SC
        healthcheck-interval                   int                                                      SC
        healthcheck-success-codes              text                                                     S
        target-group-attributes                map                                                      SC
        attributes                             map                                                      S
        additional-resource-tags               map                                                      SC
        target-node-labels                     map                                                      SC
        minimum-load-balancer-capacity         map                                                      S
        multi-cluster-target-group             bool                                                     S
        enable-tcp-udp-listener                bool                                                     S
        enable-icmp-for-path-mtu-discovery     text                                                     S
        quic-enabled-ports                     list                                                     S
        access-log-enabled                     bool                                                     SC
        access-log-emit-interval               int                                                      C
        access-log-s3-bucket-name              text                                                     SC
        access-log-s3-bucket-prefix            text                                                     SC
        cross-zone-load-balancing-enabled      bool                                                     SC
        connection-draining-enabled            bool                                                     C
        connection-draining-timeout            int                                                      C
        connection-idle-timeout                int                                                      C
        """;

    private static readonly Lazy<FrozenDictionary<string, KnownAnnotation>> ByKey = new(() =>
        All.ToFrozenDictionary(known => known.Key, StringComparer.Ordinal)
    );

    /// <summary>All of them.</summary>
    public static IEnumerable<KnownAnnotation> All => Lines(Alb, OfAlb).Concat(Lines(Nlb, OfNlb));

    /// <summary>The name behind the domain, for messages.</summary>
    public static string NameOf(string key) => key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];

    /// <summary>What is known of an annotation.</summary>
    public static KnownAnnotation? Find(string key) => ByKey.Value.GetValueOrDefault(key);

    private static IEnumerable<KnownAnnotation> Lines(string domain, string table) =>
        table
            .Split('\n')
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(cells => new KnownAnnotation(domain + cells[0], cells[1], cells[2].Trim()));
}
