namespace EksSpec.Rules;

/// <summary>Lists that are sets or maps, so that several can write to them.</summary>
internal static partial class SchemaLists
{
    private static readonly string[] Kinds = ["atomic", "map", "set"];

    /// <summary>Looks at the schema that the report stands at.</summary>
    public static void Check(Schema schema, Report report)
    {
        var (kind, keys) = (schema.Props.XKubernetesListType, schema.Props.XKubernetesListMapKeys);
        if (keys is { Count: > 0 } && kind != "map")
        {
            report.Add(KindFits, "x-kubernetes-list-type", "Only a list of type map has keys.");
        }

        if (kind is null)
        {
            return;
        }

        report.OneOf(kind, Kinds, KindFits, "x-kubernetes-list-type");
        var isOther = schema.Type != "array";
        report.If(isOther, KindFits, "type", $"x-kubernetes-list-type is for type array, not '{schema.Type}'.");
        if (kind == "map")
        {
            CheckMap(schema, keys, report);
        }
        else if (kind == "set" && schema.Items is { } items)
        {
            CheckSet(items, report);
        }
    }

    private static void CheckSet(Schema items, Report report)
    {
        using var at = report.At("items");
        report.If(items.Props.Nullable == true, ItemsFit, "nullable", $"An item of a set can't be null.", Mend.Remove);
        var isOpen = items.Type == "object" && items.Props.XKubernetesMapType != "atomic";
        report.If(isOpen, ItemsFit, "x-kubernetes-map-type", $"An object in a set has to be atomic.");
        var isList = items.Type == "array" && items.Props.XKubernetesListType is not (null or "atomic");
        report.If(isList, ItemsFit, "x-kubernetes-list-type", $"A list in a set has to be atomic.");
    }

    private static void CheckMap(Schema schema, IList<string>? keys, Report report)
    {
        report.If(keys is not { Count: > 0 }, KeysFit, "x-kubernetes-list-map-keys", $"A list of type map needs keys.");
        if (schema.Items is not { } items)
        {
            report.Add(ItemsFit, "items", "A list of type map needs a schema of its items.");
            return;
        }

        var isOther = items.Type != "object";
        report.If(isOther, ItemsFit, "items.type", $"An item of a list of type map is an object, not '{items.Type}'.");
        report.If(items.Props.Nullable == true, ItemsFit, "items.nullable", $"An item of a map can't be null.");
        for (var i = 0; i < keys?.Count; i++)
        {
            using var at = report.At("x-kubernetes-list-map-keys", i);
            report.If(keys.IndexOf(keys[i]) < i, KeysFit, "", $"'{keys[i]}' is given twice.", Mend.Remove);
            CheckKey(keys[i] ?? "", items, report);
        }
    }

    private static void CheckKey(string key, Schema items, Report report)
    {
        if (!items.Properties.TryGetValue(key, out var property))
        {
            string[] names = [.. items.Properties.Keys];
            report.If(true, KeysFit, "", $"Items have no property '{key}'.", Mend.Word(Meant.Of(key, names), names));
            return;
        }

        var isDeep = property.Type is "array" or "object";
        report.If(isDeep, KeysFit, "", $"'{key}' is of type {property.Type}; a key is a single value.");
        report.If(property.Props.Nullable == true, KeysFit, "", $"'{key}' can't be null: it is a key.");
        var isThere = items.Props.Required?.Contains(key) == true || property.Props.DefaultProperty is not null;
        report.If(!isThere, KeysFit, "", $"'{key}' is a key, so it must be required or have a default.");
    }
}
