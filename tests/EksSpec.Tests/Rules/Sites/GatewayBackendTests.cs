using EksSpec.Reading;

namespace EksSpec.Tests.Rules.Sites;

/// <summary>Pods behind an ALB of the Gateway API are judged as those behind an Ingress.</summary>
public class GatewayBackendTests
{
    private const string Ip = "defaultConfiguration: { targetType: ip }";
    private const string Slow =
        "{ targetType: ip, targetGroupAttributes: [{ key: deregistration_delay.timeout_seconds, value: '40' }] }";

    [Theory]
    [InlineData("gateway.k8s.aws/alb", Ip, true)]
    [InlineData("gateway.k8s.aws/alb", "defaultConfiguration: { targetType: instance }", false)]
    [InlineData("gateway.k8s.aws/alb", "defaultConfiguration: {}", false)]
    [InlineData("example.com/gateway", Ip, false)]
    public void Pods_need_a_delay(string controller, string props, bool isFound) =>
        Assert.Equal(isFound, Found("EKS4310", controller, props));

    [Theory]
    [InlineData("{ kind: HTTPRoute, namespace: default, name: web }", true)]
    [InlineData("{ kind: HTTPRoute, namespace: default }", true)]
    [InlineData("{ kind: HTTPRoute }", true)]
    [InlineData("{ kind: GRPCRoute }", false)]
    [InlineData("{ kind: HTTPRoute, namespace: default, name: other }", false)]
    public void The_grace_period_is_held_against_what_is_said_for_the_route(string identifier, bool isFound) =>
        Assert.Equal(
            isFound,
            Found(
                "EKS4313",
                "gateway.k8s.aws/alb",
                $"{Ip}\n  routeConfigurations: [{{ routeIdentifier: {identifier}, targetGroupProps: {Slow} }}]",
                "lifecycle: { preStop: { sleep: { seconds: 20 } } }"
            )
        );

    [Theory]
    [InlineData("ipBlock: { cidr: 10.0.0.0/16 }", false)]
    [InlineData("podSelector: {}", true)]
    public void A_policy_has_to_let_the_load_balancer_in(string from, bool isFound) =>
        Assert.Equal(
            isFound,
            Found(
                "EKS4365",
                "gateway.k8s.aws/alb",
                $$"""
                {{Ip}}
                ---
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: { name: web }
                spec: { podSelector: { matchLabels: { app: web } }, policyTypes: [Ingress], ingress: [{ from: [{ {{from}} }] }] }
                """
            )
        );

    private static bool Found(string rule, string controller, string props, string hook = "lifecycle: {}") =>
        Checked
            .Of(
                SpecReader
                    .Read(
                        $$"""
                        apiVersion: gateway.networking.k8s.io/v1
                        kind: GatewayClass
                        metadata: { name: public }
                        spec: { controllerName: {{controller}} }
                        ---
                        apiVersion: gateway.networking.k8s.io/v1
                        kind: Gateway
                        metadata: { name: public, namespace: kube-system }
                        spec: { gatewayClassName: public, listeners: [{ name: http, port: 80, protocol: HTTP }] }
                        ---
                        apiVersion: gateway.networking.k8s.io/v1
                        kind: HTTPRoute
                        metadata: { name: web }
                        spec:
                          parentRefs: [{ name: public, namespace: kube-system }]
                          rules: [{ backendRefs: [{ name: web, port: 80 }] }]
                        ---
                        apiVersion: v1
                        kind: Service
                        metadata: { name: web }
                        spec: { selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
                        ---
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: { name: web }
                        spec:
                          replicas: 2
                          selector: { matchLabels: { app: web } }
                          template:
                            metadata: { labels: { app: web } }
                            spec: { containers: [{ name: web, image: "web:1.0", ports: [{ name: http, containerPort: 8080 }], {{hook}} }] }
                        ---
                        apiVersion: gateway.k8s.aws/v1
                        kind: TargetGroupConfiguration
                        metadata: { name: web }
                        spec:
                          targetReference: { name: web }
                          {{props}}
                        """
                    )
                    .Select(document => document.Value!)
            )
            .Any(finding => finding.Rule.Id == rule);
}
