using EksSpec.LoadBalancing;
using EksSpec.Reading;

namespace EksSpec.Tests.LoadBalancing;

/// <summary>Ingresses of one group as YAML, and what the controller makes of them.</summary>
internal static class GroupYaml
{
    /// <summary>A Service that Ingresses lead to.</summary>
    public const string Service = """
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop}
        spec: {type: NodePort, selector: {app: web}, ports: [{name: http, port: 80, targetPort: 8080}]}
        """;

    /// <summary>An Ingress with annotations, a line each: <c>name: value</c> without their domain.</summary>
    public static string Ingress(string name, string annotations = "", string more = "ingressClassName: alb") =>
        $$$$$"""
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: {{{{{name}}}}}
              namespace: shop
              annotations:
                alb.ingress.kubernetes.io/group.name: all
            {{{{{string.Concat(
                annotations
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => $"    alb.ingress.kubernetes.io/{line.Trim()}\n")
            )}}}}}spec:
              {{{{{more}}}}}
              rules: [{host: {{{{{name}}}}}.example.com, http: {paths: [{path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}]}}]
            """;

    /// <summary>What becomes of documents.</summary>
    public static LoadBalancers Read(IEnumerable<string> documents, LoadBalancingOptions? options = null) =>
        LoadBalancers.Of(
            Assert.Single(Landscape.Of(SpecReader.Read(string.Join("\n---\n", documents))).Sites),
            options ?? new() { ClusterName = "dev" }
        );

    /// <summary>What becomes of the group <c>all</c>, whose members have these annotations.</summary>
    public static IngressGroup Group(params string[] annotations) =>
        Assert.Single(
            Read(annotations.Select((text, i) => Ingress($"{(char)('a' + i)}", text)).Append(Service)).Groups
        );

    /// <summary>The load balancer of a group that isn't stopped.</summary>
    public static LoadBalancer LoadBalancer(params string[] annotations)
    {
        var group = Group(annotations);
        Assert.Empty(group.Faults);
        return group.LoadBalancer!;
    }

    /// <summary>What the controller says of a group that is stopped, each once.</summary>
    public static string[] Errors(params string[] annotations) =>
        [.. Group(annotations).Faults.Select(fault => fault.Error).Distinct()];
}
