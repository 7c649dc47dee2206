namespace EksSpec.Delivery;

/// <summary>What a custom resource calls by name: fields such as <c>secretStoreRef</c> or <c>backendRefs</c>, as nearly all projects write them.</summary>
internal static class CustomNames
{
    // What such a field means where it leaves the kind out.
    private static readonly Dictionary<string, string> KindOf = new(StringComparer.Ordinal)
    {
        ["backendRef"] = "Service",
        ["backendRefs"] = "Service",
        ["parentRefs"] = "Gateway",
        ["serviceRef"] = "Service",
        ["secretRef"] = "Secret",
        ["configMapRef"] = "ConfigMap",
        ["secretStoreRef"] = "SecretStore",
        ["scaleTargetRef"] = "Deployment",
    };

    /// <summary>The names in it.</summary>
    /// <param name="document">The resource.</param>
    /// <param name="space">Its namespace; empty where its kind has none.</param>
    public static IEnumerable<Name> Of(InlineDocument document, string space)
    {
        var spec = document["spec"];
        Name[] classes =
        [
            new("GatewayClass", "", spec?["gatewayClassName"]?.AsText ?? ""),
            new("ServiceAccount", space, spec?["serviceAccountName"]?.AsText ?? ""),
        ];
        return (spec is null ? classes : classes.Concat(Below(spec, space))).Where(name => name.Text.Length > 0);
    }

    private static IEnumerable<Name> Below(InlineDocument value, string space) =>
        value.Kind switch
        {
            InlineDocumentKind.Map => value.Entries.SelectMany(entry =>
                IsReference(entry.Key)
                    ? Called(entry.Key, entry.Value, space).Concat(Below(entry.Value, space))
                    : Below(entry.Value, space)
            ),
            InlineDocumentKind.List => value.Items.SelectMany(item => Below(item, space)),
            _ => [],
        };

    private static bool IsReference(string key) =>
        key.EndsWith("Ref", StringComparison.Ordinal) || key.EndsWith("Refs", StringComparison.Ordinal);

    private static IEnumerable<Name> Called(string key, InlineDocument value, string space) =>
        from reference in value.Kind == InlineDocumentKind.List ? value.Items : [value]
        where reference.Kind == InlineDocumentKind.Map
        select new Name(
            reference["kind"]?.AsText ?? KindOf.GetValueOrDefault(key, ""),
            reference["namespace"]?.AsText ?? space,
            reference["name"]?.AsText ?? ""
        );
}
