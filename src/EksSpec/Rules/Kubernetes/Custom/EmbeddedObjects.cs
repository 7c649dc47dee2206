namespace EksSpec.Rules;

/// <summary>Whole objects within a custom resource: they need a kind and an apiVersion, and their metadata is looked at.</summary>
internal static class EmbeddedObjects
{
    /// <summary>Looks for such objects in a value, and all that is in it.</summary>
    public static void Check(
        InlineDocument value,
        Schema schema,
        SpecPath path,
        List<SchemaFault> faults,
        Report report
    )
    {
        if (schema.IsEmbedded && value.Kind == InlineDocumentKind.Map)
        {
            CheckText(value, "apiVersion", ApiVersionError, path, faults);
            CheckText(value, "kind", KindError, path, faults);
            ResourceMetadata.CheckWithin(value, path, report);
        }

        foreach (var (key, inner) in value.Entries)
        {
            if (schema.PartOf(key) is { } part)
            {
                Check(inner, part, path.Field(key), faults, report);
            }
        }

        for (var i = 0; schema.Items is { } items && i < value.Items.Count; i++)
        {
            Check(value.Items[i], items, path.Item(i), faults, report);
        }
    }

    private static void CheckText(
        InlineDocument value,
        string field,
        Func<string, string?> errorOf,
        SpecPath path,
        List<SchemaFault> faults
    )
    {
        var error =
            value[field] is not { } given ? "is missing"
            : given.AsText is not { } text ? "is no text"
            : text.Length == 0 ? "is empty"
            : errorOf(text);
        if (error is not null)
        {
            faults.Add(new(path.Field(field), SchemaFaultKind.Embedded, error));
        }
    }

    private static string? ApiVersionError(string text) =>
        text != "/" && text.Count(c => c == '/') > 1 ? "has more than one slash" : null;

    private static string? KindError(string text) => KubernetesNames.Dns1035LabelError(text.ToLowerInvariant());
}
