using static EksSpec.Tests.LoadBalancing.GroupYaml;

namespace EksSpec.Tests.LoadBalancing;

/// <summary>What the members of a group say about the load balancer together.</summary>
public class SettingsTests
{
    private const string Two = """listen-ports: '[{"HTTP":80},{"HTTPS":443}]'""";
    private const string Certificate = "certificate-arn: arn:aws:acm:eu-central-1:111122223333:certificate/a";

    [Theory]
    [InlineData("scheme: internal", "scheme: internet-facing", "conflicting scheme")]
    [InlineData("ip-address-type: ipv4", "ip-address-type: dualstack", "conflicting IPAddressType")]
    [InlineData("subnets: a,b", "subnets: a,c", "conflicting subnets")]
    [InlineData("security-groups: a,b", "security-groups: b,a", "conflicting securityGroups")]
    [InlineData("security-groups: a", "security-groups: ''", "conflicting securityGroups")]
    [InlineData("customer-owned-ipv4-pool: a", "customer-owned-ipv4-pool: b", "conflicting CustomerOwnedIPv4Pool")]
    [InlineData("ipam-ipv4-pool-id: a", "ipam-ipv4-pool-id: b", "conflicting ipv4 ipam pools")]
    [InlineData("load-balancer-name: a", "load-balancer-name: b", "conflicting load balancer name")]
    [InlineData(
        "load-balancer-attributes: a=1",
        "load-balancer-attributes: a=2",
        "conflicting load balancer attributes"
    )]
    [InlineData(
        "minimum-load-balancer-capacity: CapacityUnits=100",
        "minimum-load-balancer-capacity: CapacityUnits=200",
        "conflicting capacity reservation"
    )]
    [InlineData("tags: a=1", "tags: a=2", "conflicting tag")]
    [InlineData("inbound-cidrs: 10.0.0.0/8", "inbound-cidrs: 10.1.2.3/8", "conflicting inbound-cidrs")]
    [InlineData(
        "security-group-prefix-lists: pl-1",
        "security-group-prefix-lists: pl-2",
        "conflicting inbound-prefix-lists"
    )]
    [InlineData("wafv2-acl-arn: a", "wafv2-acl-arn: b", "conflicting WAFv2 WebACL ARNs")]
    [InlineData("wafv2-acl-name: a", "wafv2-acl-name: b", "conflicting WAFv2 WebACL names")]
    [InlineData("waf-acl-id: a", "web-acl-id: b", "conflicting WAFClassic WebACL IDs")]
    [InlineData(
        "shield-advanced-protection: 'true'",
        "shield-advanced-protection: 'false'",
        "conflicting enable shield advanced protection"
    )]
    [InlineData("""listen-ports: '[{"HTTP":80}]'""", """listen-ports: '[{"HTTPS":80}]'""", "conflicting protocol")]
    [InlineData(
        "listener-attributes.HTTP-80: a=1",
        "listener-attributes.HTTP-80: a=2",
        "conflicting listener attributes"
    )]
    [InlineData(
        "enable-frontend-nlb: 'true'",
        "enable-frontend-nlb: 'false'",
        "conflicting enable frontend NLB values"
    )]
    public void Members_that_do_not_agree_stop_the_group(string first, string second, string error)
    {
        var group = Group(first, second);

        var fault = Assert.Single(group.Faults);
        Assert.Equal(error, fault.Error);
        Assert.Equal("b", fault.Object.Ref.Name);
        Assert.Equal("a", fault.Other!.Ref.Name);
        Assert.Null(group.LoadBalancer);
        // Who leaves it out agrees.
        Assert.Empty(Group(first, "").Faults);
        Assert.Empty(Group(first, first).Faults);
    }

    [Theory]
    [InlineData("ssl-policy: a", "ssl-policy: b", "conflicting sslPolicy")]
    [InlineData("ssl-redirect: '443'", "ssl-redirect: '80'", "conflicting sslRedirect port")]
    [InlineData(
        """mutual-authentication: '[{"port":443,"mode":"off"}]'""",
        """mutual-authentication: '[{"port":443,"mode":"passthrough"}]'""",
        "conflicting mTLS Attributes"
    )]
    public void Members_have_to_agree_about_HTTPS_too(string first, string second, string error)
    {
        const string Https = $"{Two}\n{Certificate}\n";
        Assert.Equal(error, Errors(Https + first, Https + second)[0]);
        Assert.Empty(Group(Https + first, Https).Faults);
        Assert.Empty(Group(Https + first, Https + first).Faults);
    }

    [Theory]
    [InlineData("scheme: public", "unknown scheme")]
    [InlineData("ip-address-type: ipv6", "unknown IPAddressType")]
    [InlineData("subnets: ''", "unable to resolve at least one subnet")]
    [InlineData("subnets: public,public", "subnet with Name tag")]
    [InlineData("subnets: subnet-1,subnet-1", "couldn't find all subnets")]
    [InlineData("security-groups: web,web", "couldn't find all security groups")]
    [InlineData("wafv2-acl-name: None", "couldn't find WAFv2 WebACL with name")]
    [InlineData("subnets: subnet-1", "subnets count less than minimal required count")]
    [InlineData("customer-owned-ipv4-pool: ''", "cannot use empty value for customer-owned-ipv4-pool")]
    [InlineData(
        "load-balancer-name: a23456789012345678901234567890123",
        "load balancer name cannot be longer than 32 characters"
    )]
    [InlineData("load-balancer-attributes: a", "failed to parse stringMap annotation")]
    [InlineData("minimum-load-balancer-capacity: Units=1", "invalid key to set the capacity")]
    [InlineData("minimum-load-balancer-capacity: CapacityUnits=x", "invalid value to set the capacity")]
    [InlineData("inbound-cidrs: 10.0.0.1", "invalid inbound-cidrs settings")]
    [InlineData("shield-advanced-protection: 'yes'", "failed to parse bool annotation")]
    [InlineData("ssl-redirect: '443'", "listener does not exist for SSLRedirect port")]
    [InlineData("ssl-redirect: '80'", "listener protocol non-SSL for SSLRedirect port")]
    [InlineData("ssl-redirect: x", "failed to parse int32 annotation")]
    [InlineData("group.order: '1.5'", "failed to parse int32 annotation")]
    [InlineData("group.order: '1001'", "explicit Ingress group order must be within [-1000:1000]")]
    [InlineData("listen-ports: '[]'", "empty listen-ports configuration")]
    [InlineData("listen-ports: '80'", "failed to parse listen-ports configuration")]
    [InlineData("""listen-ports: '[{"HTTP":80.0}]'""", "failed to parse listen-ports configuration")]
    [InlineData("""listen-ports: '[{"HTTP":0}]'""", "listen port must be within [1, 65535]")]
    [InlineData("""listen-ports: '[{"http":80}]'""", "listen protocol must be within [HTTP, HTTPS]")]
    [InlineData(
        "mutual-authentication: '{}'",
        "failed to parse mutualAuthentication configuration from ingress annotation"
    )]
    [InlineData("mutual-authentication: '[]'", "empty mutualAuthentication configuration from ingress annotation")]
    [InlineData("""mutual-authentication: '[{"port":443}]'""", "mutualAuthentication mode cannot be empty")]
    [InlineData(
        """mutual-authentication: '[{"port":443,"mode":"on"}]'""",
        "mutualAuthentication mode value must be among [off, passthrough, verify]"
    )]
    [InlineData(
        """mutual-authentication: '[{"port":443,"mode":"verify"}]'""",
        "trustStore is required when mutualAuthentication mode is verify"
    )]
    [InlineData(
        """mutual-authentication: '[{"port":443,"mode":"off","trustStore":"t"}]'""",
        "Mutual Authentication mode does not support trustStore"
    )]
    public void A_value_that_the_controller_cannot_read_stops_the_group(string annotation, string error)
    {
        Assert.Equal([error], Errors(annotation));
        // One member is enough.
        Assert.Equal([error], Errors("", annotation));
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_and_the_first_is_what_the_controller_says()
    {
        Assert.Equal(
            ["listen port must be within [1, 65535]", "unknown scheme", "conflicting tag"],
            Errors("scheme: public\ntags: a=1", """listen-ports: '[{"HTTP":0}]'""" + "\ntags: a=2")
        );
    }

    [Fact]
    public void The_load_balancer_has_what_its_members_say_together()
    {
        var made = LoadBalancer(
            "scheme: internet-facing\nload-balancer-attributes: a=1\ntags: x=1",
            "load-balancer-attributes: b=2\ninbound-cidrs: 203.0.113.0/24,2001:db8::/32\nshield-advanced-protection: T"
        );

        Assert.Equal("internet-facing", made.Scheme);
        Assert.Equal(["a", "b"], made.Attributes.Keys);
        Assert.Equal("1", made.Tags["x"]);
        Assert.True(made.Shield);
        // An address of IPv6 has no meaning on a load balancer without it.
        Assert.Equal("80 203.0.113.0/24", Assert.Single(made.Inbound).ToString());
    }

    [Fact]
    public void HTTP_only_redirects_where_a_member_redirects()
    {
        var made = LoadBalancer($"{Two}\n{Certificate}\nssl-redirect: '443'", "");

        Assert.Equal([80, 443], made.Listeners.Select(listener => listener.Port));
        Assert.Empty(made.Listeners[0].Rules);
        Assert.Equal(
            [new EksSpec.LoadBalancing.RedirectAction("HTTP_301", Port: "443", Protocol: "HTTPS")],
            made.Listeners[0].DefaultActions
        );
        Assert.Equal("a.example.com", Assert.Single(made.Listeners[1].Rules).Conditions.Hosts[0]);
    }

    [Fact]
    public void Certificates_of_all_members_are_on_the_listener_and_the_first_is_the_default()
    {
        var made = LoadBalancer("certificate-arn: arn:b,arn:a", "certificate-arn: arn:b,arn:a,arn:c");

        Assert.Equal(["arn:b", "arn:a", "arn:b", "arn:c"], Assert.Single(made.Listeners).Certificates);
    }
}
