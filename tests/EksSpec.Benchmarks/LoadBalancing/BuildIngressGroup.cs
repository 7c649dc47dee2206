using System.Globalization;
using System.Text;
using EksSpec.Benchmarks.Ratios;
using EksSpec.LoadBalancing;
using EksSpec.Reading;

namespace EksSpec.Benchmarks.LoadBalancing;

/// <summary>What the controller makes of 300 Ingresses that share a load balancer, each with two paths on two listeners.</summary>
internal sealed class BuildIngressGroup : Comparison
{
    private const int Ingresses = 300;

    private readonly Site _site = Landscape.Of(SpecReader.Read(Yaml(Ingresses))).Sites[0];

    public override string Name => "build-group-of-300-ingresses";

    public override IReadOnlyList<Goal> Goals { get; } = [Goal.AtMost("microseconds", 10_000)];

    public override Contender Ours => new("eksspec", () => LoadBalancers.Of(_site));

    private static string Yaml(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $$$"""
                ---
                apiVersion: v1
                kind: Service
                metadata: {name: web, namespace: branch-{{{i}}}}
                spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: 8080}]}
                ---
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: web
                  namespace: branch-{{{i}}}
                  annotations:
                    alb.ingress.kubernetes.io/group.name: branches
                    alb.ingress.kubernetes.io/target-type: ip
                    alb.ingress.kubernetes.io/scheme: internal
                    alb.ingress.kubernetes.io/listen-ports: '[{"HTTP":80},{"HTTPS":443}]'
                    alb.ingress.kubernetes.io/certificate-arn: arn:aws:acm:eu-central-1:111122223333:certificate/a
                    alb.ingress.kubernetes.io/healthcheck-path: /health
                    alb.ingress.kubernetes.io/tags: team=a,env=dev
                    alb.ingress.kubernetes.io/load-balancer-attributes: idle_timeout.timeout_seconds=60
                spec:
                  ingressClassName: alb
                  rules:
                    - host: b{{{i}}}.dev.example.com
                      http:
                        paths:
                          - path: /api
                            pathType: Prefix
                            backend: {service: {name: web, port: {name: http} } }
                          - path: /
                            pathType: Prefix
                            backend: {service: {name: web, port: {number: 80} } }

                """
            );
        }

        return text.ToString();
    }
}
