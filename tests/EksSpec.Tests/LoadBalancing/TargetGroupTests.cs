using EksSpec.LoadBalancing;
using EksSpec.Values;
using static EksSpec.Tests.LoadBalancing.BackendYaml;

namespace EksSpec.Tests.LoadBalancing;

public class TargetGroupTests
{
    [Fact]
    public void Whoever_says_nothing_gets_what_the_controller_ships_with()
    {
        var target = Target("");

        Assert.Equal(
            ("instance", null, "HTTP", "HTTP1", "ipv4"),
            (target.TargetType, target.Port, target.Protocol, target.ProtocolVersion, target.IpAddressType)
        );
        Assert.Equal(new TargetHealthCheck(), target.HealthCheck);
    }

    [Theory]
    [InlineData("target-type: ip", "{number: 80}", 8080)]
    [InlineData("target-type: ip", "{name: http}", 8080)]
    [InlineData("", "{number: 80}", null)]
    public void Its_port_is_that_of_its_targets(string annotations, string port, int? expected) =>
        Assert.Equal(expected, Target(annotations, port).Port);

    [Theory]
    [InlineData("backend-protocol: HTTPS", "traffic-port HTTPS / 200")]
    [InlineData("backend-protocol-version: GRPC", "traffic-port HTTP /AWS.ALB/healthcheck 12")]
    [InlineData("healthcheck-port: '-1'", "-1 HTTP / 200")]
    [InlineData("healthcheck-port: '0080'", "80 HTTP / 200")]
    [InlineData("healthcheck-port: http", "nodePort HTTP / 200")]
    [InlineData("healthcheck-port: http\ntarget-type: ip", "8080 HTTP / 200")]
    [InlineData("healthcheck-protocol: HTTP\nbackend-protocol: HTTPS\nsuccess-codes: ''", "traffic-port HTTP / ")]
    public void Its_health_is_asked_for(string annotations, string expected)
    {
        var health = Target(annotations).HealthCheck;

        Assert.Equal(expected, $"{health.Port} {health.Protocol} {health.Path} {health.Codes}");
    }

    [Fact]
    public void The_Service_speaks_before_the_Ingress_and_tags_are_merged_key_by_key()
    {
        const string Ingress =
            "target-type: ip\ntags: a=1,b=1\ntarget-group-attributes: c=1,d=1\nmulti-cluster-target-group: 'true'";
        const string Service = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
              namespace: shop
              annotations:
                alb.ingress.kubernetes.io/tags: b=2
                alb.ingress.kubernetes.io/target-group-attributes: d=2
                alb.ingress.kubernetes.io/multi-cluster-target-group: 'false'
                alb.ingress.kubernetes.io/target-control-port.web.80: '5'
            spec: {ports: [{port: 80}]}
            """;

        var target = Target(Ingress, services: Service);

        Assert.Equal(ValueMap.Of(("a", "1"), ("b", "2")), target.Tags);
        Assert.Equal(ValueMap.Of(("d", "2")), target.Attributes);
        Assert.True(target.IsMultiCluster);
        Assert.Equal((80, 5), (target.Port, target.ControlPort));
    }

    [Theory]
    [InlineData("", "ClusterIP", "TargetGroup port is empty. When using Instance targets")]
    [InlineData("target-type: ' ip'", "NodePort", "unknown targetType")]
    [InlineData("backend-protocol: https", "NodePort", "backend protocol must be within")]
    [InlineData("backend-protocol-version: HTTP3", "NodePort", "backend protocol version must be within")]
    [InlineData("healthcheck-port: Traffic-Port", "NodePort", "failed to resolve healthCheckPort")]
    [InlineData("healthcheck-port: '4294967296'", "NodePort", "failed to resolve healthCheckPort")]
    [InlineData(
        "healthcheck-port: http\ntarget-type: ip",
        "ClusterIP",
        "cannot use named healthCheckPort for IP TargetType"
    )]
    [InlineData("healthcheck-protocol: TCP", "NodePort", "healthCheckProtocol must be within")]
    [InlineData("healthcheck-interval-seconds: 5s", "NodePort", "failed to parse int32 annotation")]
    [InlineData("healthy-threshold-count: ''", "NodePort", "failed to parse int32 annotation")]
    [InlineData("target-group-attributes: a", "NodePort", "failed to parse stringMap annotation")]
    [InlineData("target-node-labels: a", "NodePort", "failed to parse stringMap annotation")]
    [InlineData("target-node-labels: a\ntarget-type: ip", "ClusterIP", null)]
    [InlineData("multi-cluster-target-group: 'yes'", "NodePort", "failed to parse bool annotation")]
    [InlineData("target-control-port.web.80: '5'", "NodePort", "target control port is not supported for instance")]
    [InlineData("target-control-port.web.http: '5'", "NodePort", null)]
    public void Targets_that_cannot_be_made_stop_the_group(string annotations, string type, string? error) =>
        Assert.Equal(
            error is null ? [] : [error],
            Errors(
                annotations,
                Path("/", "Prefix"),
                $$"""
                apiVersion: v1
                kind: Service
                metadata: {name: web, namespace: shop}
                spec: {type: {{type}}, ports: [{name: http, port: 80, targetPort: web}]}
                """
            )
        );

    [Theory]
    [InlineData("ipv4", "unsupported IPv6 configuration, lb not dual-stack")]
    [InlineData("dualstack", null)]
    [InlineData("dualstack-without-public-ipv4", null)]
    public void IPv6_targets_need_a_load_balancer_that_has_it_too(string type, string? error) =>
        Assert.Equal(
            error is null ? [] : [error],
            Errors(
                $"target-type: ip\nip-address-type: {type}",
                Path("/", "Prefix"),
                """
                apiVersion: v1
                kind: Service
                metadata: {name: web, namespace: shop}
                spec: {ipFamilies: [IPv4, IPv6], ports: [{port: 80}]}
                """
            )
        );

    [Fact]
    public void Each_Ingress_and_port_as_written_has_its_own()
    {
        var paths = $"{Path("/a", "Exact")}, {Path("/b", "Exact", port: "{name: http}")}, {Path("/c", "Exact")}";

        Assert.Equal(["80", "http"], Group("", paths).LoadBalancer!.TargetGroups.Select(target => target.ServicePort));
    }

    [Fact]
    public void A_port_is_one_of_the_Service_never_of_its_pods()
    {
        var fault = Assert.Single(Group("", Path("/", "Prefix", "web", "{number: 8080}")).Faults);

        Assert.Equal("unable to find port on service", fault.Error);
        Assert.StartsWith("spec.rules[0].http.paths[0].backend", fault.Path.ToString(), StringComparison.Ordinal);
    }
}
