namespace EksSpec.Rules.Kubernetes.Pods;

/// <summary>Whole small pods around the lines that an example is about.</summary>
internal static class PodExamples
{
    /// <summary>A pod with these fields in its spec.</summary>
    public static string Spec(string fields) =>
        Head + "spec:\n  containers:\n  - name: web\n    image: nginx:1.27\n" + Indented(fields, "  ");

    /// <summary>A pod with these fields in its one container.</summary>
    public static string Container(string fields) =>
        Head + "spec:\n  containers:\n  - name: web\n    image: nginx:1.27\n" + Indented(fields, "    ");

    /// <summary>A pod with these fields in its one container, which mounts the volume <c>data</c>.</summary>
    public static string Mounting(string fields) =>
        Container(fields) + "  volumes:\n  - name: data\n    emptyDir: {}\n";

    /// <summary>A pod with this volume.</summary>
    public static string Volume(string fields) => Spec("volumes:\n- name: data\n" + Indented(fields, "  "));

    /// <summary>A pod with these fields in its metadata.</summary>
    public static string Metadata(string fields) =>
        Head + Indented(fields, "  ") + "spec:\n  containers:\n  - name: web\n    image: nginx:1.27\n";

    private const string Head = "apiVersion: v1\nkind: Pod\nmetadata:\n  name: shop\n";

    private static string Indented(string fields, string indent) =>
        string.Concat(fields.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => indent + line + "\n"));
}
