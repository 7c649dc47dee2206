using static EksSpec.Tests.LoadBalancing.GroupYaml;

namespace EksSpec.Tests.LoadBalancing;

/// <summary>The Network Load Balancer in front of a group's load balancer.</summary>
public class FrontendTests
{
    private const string On = "enable-frontend-nlb: 'true'\n";

    [Fact]
    public void It_has_a_port_for_each_port_of_the_members_or_as_they_map_them()
    {
        var made = LoadBalancer(
            On,
            On
                + """listen-ports: '[{"HTTP":80},{"HTTP":81}]'"""
                + "\nfrontend-nlb-listener-port-mapping: 8080=80,9090=99"
        ).Frontend!;

        Assert.Equal([(80, 80), (8080, 80)], made.Listeners.Select(listener => (listener.Port, listener.AlbPort)));
        Assert.EndsWith("-nlb", made.Name, StringComparison.Ordinal);
        Assert.Equal("internal", made.Scheme);
    }

    [Theory]
    [InlineData("frontend-nlb-scheme: internal", "frontend-nlb-scheme: internet-facing", "conflicting scheme")]
    [InlineData("frontend-nlb-subnets: a,b", "frontend-nlb-subnets: a,c", "conflicting subnets")]
    [InlineData("frontend-nlb-security-groups: a", "frontend-nlb-security-groups: b", "conflicting securityGroups")]
    [InlineData("frontend-nlb-tags: a=1", "frontend-nlb-tags: a=2", "conflicting frontend NLB tags")]
    [InlineData("frontend-nlb-attributes: a=1", "", "conflicting frontend NLB attributes")]
    [InlineData("frontend-nlb-healthcheck-port: '80'", "frontend-nlb-healthcheck-port: '81'", "conflicting Port")]
    [InlineData("frontend-nlb-healthcheck-path: /a", "frontend-nlb-healthcheck-path: /b", "conflicting Path")]
    [InlineData(
        "frontend-nlb-healthcheck-protocol: HTTP",
        "frontend-nlb-healthcheck-protocol: HTTPS",
        "conflicting Protocol"
    )]
    [InlineData(
        "frontend-nlb-healthcheck-success-codes: '200'",
        "frontend-nlb-healthcheck-success-codes: '200'",
        "conflicting Matcher"
    )]
    [InlineData(
        "frontend-nlb-listener-port-mapping: 90=80",
        "frontend-nlb-listener-port-mapping: 90=81",
        "conflicting Target Port"
    )]
    public void Members_that_do_not_agree_stop_the_group(string first, string second, string error)
    {
        const string Ports = On + """listen-ports: '[{"HTTP":80},{"HTTP":81}]'""" + "\n";
        Assert.Equal([error], Errors(Ports + first, Ports + second));
        // What is in front isn't looked at unless it is asked for.
        Assert.Empty(Group(first, second).Faults);
    }

    [Theory]
    [InlineData(
        "frontend-nlb-eip-allocations: eip-1",
        "EIP allocations can only be set for internet facing load balancers"
    )]
    [InlineData("frontend-nlb-listener-port-mapping: x=80", "invalid NLB listener port")]
    [InlineData("frontend-nlb-listener-port-mapping: 80=x", "invalid ALB listener port")]
    [InlineData(
        "frontend-nlb-attributes: dns_record.client_routing_policy=none",
        "invalid dns_record.client_routing_policy"
    )]
    [InlineData("frontend-nlb-healthcheck-port: http", "failed to resolve healthCheckPort")]
    [InlineData("frontend-nlb-healthcheck-protocol: TCP", "healthCheckProtocol must be within")]
    [InlineData("frontend-nlb-healthcheck-interval-seconds: 5s", "failed to parse int32 annotation")]
    public void A_value_that_the_controller_cannot_read_stops_the_group(string annotation, string error) =>
        Assert.Equal([error], Errors(On + annotation));

    [Fact]
    public void Addresses_are_as_many_as_subnets()
    {
        const string Public = On + "frontend-nlb-scheme: internet-facing\nfrontend-nlb-subnets: a,b\n";

        Assert.Equal(
            ["e1", "e2"],
            LoadBalancer(Public + "frontend-nlb-eip-allocations: e1,e2").Frontend!.EipAllocations
        );
        Assert.Single(Errors(Public + "frontend-nlb-eip-allocations: e1"));
    }
}
