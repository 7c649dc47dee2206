namespace EksSpec.Rules.Workloads;

/// <summary>Small manifests for the examples of the rules.</summary>
internal static class SetExamples
{
    /// <summary>A Deployment of one container; the parts are flow mappings without their braces.</summary>
    public static string Deployment(string container = "", string pod = "", int replicas = 1) =>
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: shop }\nspec:\n"
        + $"  replicas: {replicas}\n  selector: {{ matchLabels: {{ app: shop }} }}\n"
        + "  template:\n    metadata: { labels: { app: shop } }\n"
        + $"    spec: {{ containers: [{{ name: web, image: \"shop:1.0\"{Then(container)} }}]{Then(pod)} }}\n";

    /// <summary>A ConfigMap with the key <c>a</c>.</summary>
    public const string Settings =
        "---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { a: x }\n";

    /// <summary>A Service for the Deployment.</summary>
    public static string Service(string spec) =>
        $"---\napiVersion: v1\nkind: Service\nmetadata: {{ name: shop }}\nspec: {{ {spec} }}\n";

    /// <summary>Any object.</summary>
    public static string Object(string apiVersion, string kind, string rest, string name = "shop") =>
        $"---\napiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{ name: {name} }}\n{rest}\n";

    private static string Then(string part) => part.Length == 0 ? "" : $", {part}";
}
