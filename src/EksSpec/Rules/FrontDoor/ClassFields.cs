namespace EksSpec.Rules;

/// <summary>Fields of IngressClassParams that count in place of an annotation.</summary>
internal static class ClassFields
{
    /// <summary>Those that replace the whole annotation.</summary>
    public static readonly (string Field, string Annotation)[] Single =
    [
        ("loadBalancerName", "load-balancer-name"),
        ("scheme", "scheme"),
        ("ipAddressType", "ip-address-type"),
        ("certificateArn", "certificate-arn"),
        ("certificateARNs", "certificate-arn"),
        ("inboundCIDRs", "inbound-cidrs"),
        ("prefixListsIDs", "security-group-prefix-lists"),
        ("sslPolicy", "ssl-policy"),
        ("sslRedirectPort", "ssl-redirect"),
        ("wafv2AclArn", "wafv2-acl-arn"),
        ("wafv2AclName", "wafv2-acl-name"),
        ("targetType", "target-type"),
    ];
}
