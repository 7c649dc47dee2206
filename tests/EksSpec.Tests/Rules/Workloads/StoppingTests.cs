using EksSpec.Reading;
using EksSpec.Rules;

namespace EksSpec.Tests.Rules.Workloads;

/// <summary>Which pods a load balancer sends to, by all that may say so.</summary>
public class StoppingTests
{
    private const string Ip = "annotations: { alb.ingress.kubernetes.io/target-type: ip }";

    [Theory]
    [InlineData("alb", "", Ip, true)]
    [InlineData("alb", Ip, "", true)]
    [InlineData("alb", "annotations: { alb.ingress.kubernetes.io/target-type: instance }", Ip, false)]
    [InlineData("alb", "", "", false)]
    [InlineData("public", "", "", true)]
    [InlineData("nginx", "", Ip, false)]
    public void Pods_behind_an_ALB_need_a_delay(string className, string service, string ingress, bool isFound) =>
        Assert.Equal(
            isFound,
            Found(
                $$"""
                apiVersion: networking.k8s.io/v1
                kind: IngressClass
                metadata: { name: public }
                spec: { controller: ingress.k8s.aws/alb, parameters: { apiGroup: elbv2.k8s.aws, kind: IngressClassParams, name: public } }
                ---
                apiVersion: elbv2.k8s.aws/v1beta1
                kind: IngressClassParams
                metadata: { name: public }
                spec: { targetType: ip }
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata: { name: web, {{ingress}} }
                spec: { ingressClassName: {{className}}, defaultBackend: { service: { name: web, port: { number: 80 } } } }
                ---
                apiVersion: v1
                kind: Service
                metadata: { name: web, {{service}} }
                spec: { type: NodePort, selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
                """
            )
        );

    [Theory]
    [InlineData("nlb-target-type: ip", "loadBalancerClass: service.k8s.aws/nlb", true)]
    [InlineData("nlb-target-type: instance", "loadBalancerClass: service.k8s.aws/nlb", false)]
    [InlineData("type: nlb-ip", "", true)]
    [InlineData("type: nlb", "", false)]
    [InlineData("nlb-target-type: ip", "", false)]
    [InlineData("nlb-target-type: ip", "loadBalancerClass: example.com/other", false)]
    public void Pods_behind_an_NLB_need_a_delay(string annotation, string field, bool isFound) =>
        Assert.Equal(
            isFound,
            Found(
                $$"""
                apiVersion: v1
                kind: Service
                metadata: { name: web, annotations: { service.beta.kubernetes.io/aws-load-balancer-{{annotation}} } }
                spec:
                  type: LoadBalancer
                  {{field}}
                  selector: { app: web }
                  ports: [{ port: 80, targetPort: http }]
                """
            )
        );

    [Fact]
    public void Pods_that_a_TargetGroupBinding_registers_need_a_delay() =>
        Assert.True(
            Found(
                """
                apiVersion: v1
                kind: Service
                metadata: { name: web }
                spec: { selector: { app: web }, ports: [{ port: 80, targetPort: http }] }
                ---
                apiVersion: elbv2.k8s.aws/v1beta1
                kind: TargetGroupBinding
                metadata: { name: web }
                spec: { targetType: ip, targetGroupName: web, serviceRef: { name: web, port: 80 } }
                """
            )
        );

    // Beside the container that serves is one that waits, and serves nobody.
    private static bool Found(string doors)
    {
        const string Pods = """

            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: { name: web }
            spec:
              selector: { matchLabels: { app: web } }
              template:
                metadata: { labels: { app: web } }
                spec:
                  containers:
                  - { name: web, image: "web:1", ports: [{ name: http, containerPort: 8080 }] }
                  - { name: log, image: "log:1", lifecycle: { preStop: { sleep: { seconds: 9 } } } }
            """;
        return SpecRules
            .Check(Landscape.Of(SpecReader.Read(doors + Pods)))
            .Findings.Any(finding =>
                finding.Rule.Id == "EKS4310" && finding.Path == "spec.template.spec.containers[0].lifecycle.preStop"
            );
    }
}
