namespace EksSpec.Crds;

/// <summary>Finds the pod templates in a schema.</summary>
internal static class PodPlaces
{
    /// <summary>The places, from the top of the schema.</summary>
    public static IEnumerable<PodPlace> Of(Schema root) =>
        root
            .Properties.Where(property => property.Key is not ("metadata" or "status"))
            .SelectMany(property => Below(property.Value, property.Key, property.Key, root));

    /// <summary>Whether a property that is kept as it comes holds a pod template: it is called so, and says it is about pods.</summary>
    public static bool IsKeptTemplate(string name, Schema schema) =>
        schema is { KeepsUnknown: true, Properties.Count: 0, Type: "object" or null, IsEmbedded: false }
        && name.EndsWith("template", StringComparison.OrdinalIgnoreCase)
        && Identifiers.Pascal(schema.Description ?? "").IndexOf("Pod", StringComparison.Ordinal) >= 0;

    private static IEnumerable<PodPlace> Below(Schema schema, string name, string path, Schema parent)
    {
        if (IsTemplate(schema) || IsKeptTemplate(name, schema))
        {
            // How many pods there are is said beside the template, where there is one template only.
            var isOne = path.IndexOf('*') < 0 && parent["replicas"]?.Type == "integer";
            var beside = path.Substring(0, path.Length - name.Length);
            return [new(path, isOne ? beside + "replicas" : null)];
        }

        return schema
            .Properties.Where(property => IsPlain(property.Key))
            .SelectMany(property => Below(property.Value, property.Key, $"{path}.{property.Key}", schema))
            .Concat(new[] { schema.Items, schema.Additional }.OfType<Schema>().SelectMany(Each));

        IEnumerable<PodPlace> Each(Schema item) => Below(item, "", path + "[*]", schema);
    }

    // Kinds may add fields of their own to the template; it is one all the same.
    private static bool IsTemplate(Schema schema) =>
        schema.Find("spec", "containers") is { Type: "array", Items: { } container }
        && (container["image"] is not null || container is { KeepsUnknown: true, Properties.Count: 0 });

    private static bool IsPlain(string key) =>
        key.Length > 0 && key.All(c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_');
}
