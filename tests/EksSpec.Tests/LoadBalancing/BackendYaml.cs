using EksSpec.LoadBalancing;

namespace EksSpec.Tests.LoadBalancing;

/// <summary>One Ingress with rules of its own as YAML, and what the controller makes of it.</summary>
internal static class BackendYaml
{
    /// <summary>Services <c>web</c> with ports of nodes, and <c>pods</c> without.</summary>
    public const string Services = $$"""
        {{GroupYaml.Service}}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: pods, namespace: shop}
        spec: {selector: {app: pods}, ports: [{name: http, port: 80, targetPort: web}, {port: 81, targetPort: 8081}]}
        """;

    /// <summary>A rule for every host that leads to a Service: its path, type, Service and port.</summary>
    public static string Path(string path, string type, string service = "web", string port = "{number: 80}") =>
        $"{{path: '{path}', pathType: {type}, backend: {{service: {{name: {service}, port: {port}}}}}}}";

    /// <summary>A path whose annotation says what is done.</summary>
    public static string Action(string name) => Path("/", "Prefix", name, "{name: use-annotation}");

    /// <summary>The group of an Ingress with annotations, a line each, and the paths of one rule.</summary>
    public static IngressGroup Group(string annotations, string paths, string services = Services, string host = "") =>
        Assert.Single(
            GroupYaml
                .Read([
                    $$$"""
                    apiVersion: networking.k8s.io/v1
                    kind: Ingress
                    metadata:
                      name: a
                      namespace: shop
                      annotations:
                        alb.ingress.kubernetes.io/group.name: all
                    {{{string.Concat(
                        annotations
                            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
                            .Select(line => $"    alb.ingress.kubernetes.io/{line.Trim()}\n")
                    )}}}spec: {ingressClassName: alb, rules: [{host: '{{{host}}}', http: {paths: [{{{paths}}}]}}]}
                    """,
                    services,
                ])
                .Groups
        );

    /// <summary>Its only listener.</summary>
    public static Listener Listener(string annotations, string paths, string host = "")
    {
        var group = Group(annotations, paths, host: host);
        Assert.Empty(group.Faults);
        return group.LoadBalancer!.Listeners[0];
    }

    /// <summary>Its only target group.</summary>
    public static TargetGroup Target(string annotations, string port = "{number: 80}", string services = Services)
    {
        var group = Group(annotations, Path("/", "Prefix", "web", port), services);
        Assert.Empty(group.Faults);
        return Assert.Single(group.LoadBalancer!.TargetGroups);
    }

    /// <summary>What the controller says of it, in its order.</summary>
    public static string[] Errors(string annotations, string paths, string services = Services) =>
        [.. Group(annotations, paths, services).Faults.Select(fault => fault.Error)];
}
