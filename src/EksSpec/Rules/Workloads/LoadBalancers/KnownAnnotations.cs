using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>The annotations that a controller of the cluster or the API server reads, a list for each of their domains.</summary>
internal static class KnownAnnotations
{
    private const string Alb = LoadBalancerAnnotations.Alb;
    private const string Nlb = LoadBalancerAnnotations.Nlb;

    private static readonly string[] OfEks = Words(
        "role-arn audience token-expiration sts-regional-endpoints skip-containers compute-type"
    );

    private static readonly string[] OfDns = Words(
        """
        hostname internal-hostname target ttl controller access endpoints-type ingress ingress-hostname-source
        gateway-hostname-source alias set-identifier aws-weight aws-region aws-failover aws-multi-value-answer
        aws-health-check-id aws-evaluate-target-health aws-geolocation-continent-code aws-geolocation-country-code
        aws-geolocation-subdivision-code cloudflare-proxied
        """
    );

    private static readonly string[] OfCertificates = Words(
        """
        cluster-issuer issuer issuer-name issuer-kind issuer-group common-name alt-names ip-sans uri-sans email-sans
        certificate-name duration renew-before renew-before-percentage usages revision-history-limit private-key-algorithm
        private-key-encoding private-key-size private-key-rotation-policy secret-template
        """
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
        Nlb + "listener-attributes.",
        "service.beta.kubernetes.io/actions.",
    ];

    /// <summary>The domains whose controller knows no other annotations than these.</summary>
    public static readonly string[] Closed = [Alb, Nlb];

    /// <summary>All of them.</summary>
    public static readonly string[] All =
    [
        .. LoadBalancerAnnotations.All.Select(known => known.Key),
        "service.beta.kubernetes.io/load-balancer-source-ranges",
        .. OfEks.Select(name => "eks.amazonaws.com/" + name),
        "iam.amazonaws.com/role",
        "iam.amazonaws.com/permitted",
        .. OfDns.Select(name => "external-dns.alpha.kubernetes.io/" + name),
        .. OfCertificates.Select(name => "cert-manager.io/" + name),
        .. OfKubernetes.Select(name => "kubernetes.io/" + name),
    ];

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
