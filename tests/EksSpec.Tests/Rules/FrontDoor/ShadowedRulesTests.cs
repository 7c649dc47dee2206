using EksSpec.Tests.Cli;
using EksSpec.Tests.LoadBalancing;

namespace EksSpec.Tests.Rules.FrontDoor;

/// <summary>Which rules of a group take all requests of which others.</summary>
public class ShadowedRulesTests
{
    [Theory]
    [InlineData("shop.example.com", "/*", "shop.example.com", "/cart", "EKS4570")]
    [InlineData("*.example.com", "/*", "shop.example.com", "/cart", "EKS4570")]
    [InlineData("shop.example.com", "/c*", "shop.example.com", "/cart", "EKS4570")]
    [InlineData("shop.example.com", "/?art", "shop.example.com", "/cart", "EKS4570")]
    [InlineData("shop.example.com", "/a/*/z", "shop.example.com", "/a/b/c/z", "EKS4570")]
    [InlineData("shop.example.com", "/cart", "shop.example.com", "/cart", "EKS4571")]
    [InlineData("shop.example.com", "/cart", "shop.example.com", "/cart/*", null)]
    [InlineData("shop.example.com", "/cart/*", "shop.example.com", "/cart", null)]
    [InlineData("shop.example.com", "/?art", "shop.example.com", "/*art", null)]
    [InlineData("shop.example.com", "/*", "*.example.com", "/cart", null)]
    [InlineData("shop.example.com", "/*", "cart.example.com", "/cart", null)]
    public void A_wider_rule_takes_all_requests_of_a_later_one(
        string host,
        string path,
        string laterHost,
        string laterPath,
        string? rule
    )
    {
        var found = Cli
            .Findings.Of(
                string.Join("\n---\n", Ingress("a", host, path), Ingress("b", laterHost, laterPath), GroupYaml.Service)
            )
            .Rules()
            .Where(id => id is "EKS4570" or "EKS4571");

        Assert.Equal(rule is null ? [] : [rule], found);
    }

    private static string Ingress(string name, string host, string path) =>
        $$"""
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: {{name}}
              namespace: shop
              annotations: { alb.ingress.kubernetes.io/group.name: all }
            spec:
              ingressClassName: alb
              rules: [{ host: '{{host}}', http: { paths: [{ path: '{{path}}', pathType: ImplementationSpecific, backend: { service: { name: web, port: { number: 80 } } } }] } }]
            """;
}
