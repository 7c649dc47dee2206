namespace EksSpec.Rules;

/// <summary>Lists that are sets or maps: no item, and no key, is there twice.</summary>
internal static class SchemaKeys
{
    /// <summary>Looks for items that are there twice in a value, and all that is in it.</summary>
    public static void Check(InlineDocument value, Schema schema, SpecPath path, List<SchemaFault> faults)
    {
        if (value.Kind == InlineDocumentKind.List)
        {
            CheckList(value, schema, path, faults);
        }

        foreach (var (key, inner) in value.Entries)
        {
            if (schema.PartOf(key) is { } part)
            {
                Check(inner, part, path.Field(key), faults);
            }
        }
    }

    private static void CheckList(InlineDocument value, Schema schema, SpecPath path, List<SchemaFault> faults)
    {
        if (schema.Props.XKubernetesListType is "set" or "map")
        {
            CheckTwice(value, schema, path, faults);
        }

        for (var i = 0; schema.Items is { } items && i < value.Items.Count; i++)
        {
            Check(value.Items[i], items, path.Item(i), faults);
        }
    }

    private static void CheckTwice(InlineDocument value, Schema schema, SpecPath path, List<SchemaFault> faults)
    {
        var keys = schema.Props.XKubernetesListType == "map" ? schema.Props.XKubernetesListMapKeys ?? [] : null;
        if (
            keys is not null
            && value.Items.Any(item => item.Kind is not (InlineDocumentKind.Map or InlineDocumentKind.Null))
        )
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < value.Items.Count; i++)
        {
            var item = value.Items[i];
            var key = keys is null
                ? InlineValues.KeyOf(item)
                : string.Join('\0', keys.Select(name => item[name] is { } part ? InlineValues.KeyOf(part) : ""));
            if (!seen.Add(key))
            {
                var what = keys is null
                    ? "is there twice"
                    : $"has the same {string.Join(" and ", keys)} as another item";
                faults.Add(new(path.Item(i), SchemaFaultKind.Twice, what));
            }
        }
    }
}
