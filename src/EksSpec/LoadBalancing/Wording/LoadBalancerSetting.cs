namespace EksSpec.LoadBalancing;

/// <summary>What somebody sets on a load balancer as a whole, beside its name, scheme and address type.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">What it is, as people read it; absent where nobody sets it.</param>
/// <param name="Annotations">The annotations of Ingresses that set it, without their domain.</param>
internal sealed record LoadBalancerSetting(string Name, string? Value, params ValueList<string> Annotations)
{
    /// <summary>The settings of a load balancer, always the same ones in the same order.</summary>
    public static IReadOnlyList<LoadBalancerSetting> Of(LoadBalancer balancer) =>
        [
            new(
                "inbound",
                SettingText.Joined(balancer.Inbound.Select(rule => rule.ToString())),
                "inbound-cidrs",
                "security-group-prefix-lists",
                "security-groups",
                "listen-ports"
            ),
            new("security groups", SettingText.Joined(balancer.SecurityGroups), "security-groups"),
            new("subnets", SettingText.Joined(balancer.Subnets), "subnets"),
            new("attributes", SettingText.Entries(balancer.Attributes), "load-balancer-attributes"),
            new("tags", SettingText.Entries(balancer.Tags), "tags"),
            new("web ACL", Named(balancer.WebAcl), "wafv2-acl-arn", "wafv2-acl-name"),
            new("web ACL of WAF Classic", Named(balancer.ClassicWebAcl), "waf-acl-id", "web-acl-id"),
            new("Shield Advanced", Switch(balancer.Shield), "shield-advanced-protection"),
            new("capacity units", balancer.Capacity?.Plain(), "minimum-load-balancer-capacity"),
            new("customer-owned addresses", balancer.CustomerOwnedIpv4Pool, "customer-owned-ipv4-pool"),
            new("addresses of IPAM", balancer.IpamPool, "ipam-ipv4-pool-id"),
        ];

    /// <summary>A web ACL; empty where it is taken away, absent where nobody says a thing.</summary>
    public static string? WebAclOf(string? acl) => acl == "none" ? "" : acl;

    private static string? Named(string? acl) => WebAclOf(acl) is "" ? "none" : acl;

    private static string? Switch(bool? isOn) =>
        isOn switch
        {
            true => "on",
            false => "off",
            _ => null,
        };
}
