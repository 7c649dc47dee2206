namespace EksSpec.Rules;

/// <summary>
/// The canonical order of the fields of custom resources whose definition is known: as of all kinds of Kubernetes, <c>apiVersion</c>,
/// <c>kind</c>, <c>metadata</c>, <c>name</c>, <c>namespace</c>, then the alphabet.
/// </summary>
internal sealed class FieldOrder(CustomKinds kinds)
{
    private static readonly string[] First = ["apiVersion", "kind", "metadata", "name", "namespace"];

    private static readonly Schema Metadata = Fields(
        ("annotations", Map()),
        ("creationTimestamp", new()),
        ("deletionGracePeriodSeconds", new()),
        ("deletionTimestamp", new()),
        ("finalizers", new()),
        ("generateName", new()),
        ("generation", new()),
        ("labels", Map()),
        ("managedFields", new()),
        ("name", new()),
        ("namespace", new()),
        ("ownerReferences", new()),
        ("resourceVersion", new()),
        ("selfLink", new()),
        ("uid", new())
    );

    /// <summary>The order that definitions give.</summary>
    /// <param name="documents">The documents that some of them are among.</param>
    /// <param name="known">Those that are only known.</param>
    public static FieldOrder Of(IEnumerable<object?> documents, IEnumerable<V1CustomResourceDefinition> known) =>
        new(
            new(
                [],
                [],
                documents.OfType<V1CustomResourceDefinition>().Concat(known).Select(each => new CustomKind(each))
            )
        );

    /// <summary>A value in order; the same value for what no definition describes.</summary>
    public object Of(object value) => value is InlineDocument document && !kinds.IsEmpty ? Of(document) : value;

    private InlineDocument Of(InlineDocument document)
    {
        var api = document["apiVersion"]?.AsText?.Split('/');
        return
            api is [var group, var version]
            && document["kind"]?.AsText is { } kind
            && kinds.Find(group, kind)?.Version(version)?.Schema is { } schema
            ? Ordered(document, schema, isObject: true)
            : document;
    }

    private static InlineDocument Ordered(InlineDocument value, Schema schema, bool isObject) =>
        value.Kind switch
        {
            InlineDocumentKind.Map => OrderedMap(value, schema, isObject),
            InlineDocumentKind.List when schema.Items is { } items => InlineDocument.OfList(
                value.Items.Select(item => Ordered(item, items, items.IsEmbedded)).ToValueList()
            ),
            _ => value,
        };

    private static InlineDocument OrderedMap(InlineDocument value, Schema schema, bool isObject)
    {
        // A map has keys of its user's, an object fields; what nothing describes stays behind, as its author ordered it.
        var isMap = !isObject && schema.Properties.Count == 0 && schema.Additional is not null;
        return InlineDocument.OfMap(
            value
                .Entries.OrderBy(entry =>
                    isMap ? 0
                    : IsKnown(entry.Key) ? PlaceOf(entry.Key)
                    : int.MaxValue
                )
                .ThenBy(entry => isMap || IsKnown(entry.Key) ? entry.Key : "", StringComparer.Ordinal)
                .Select(entry => KeyValuePair.Create(entry.Key, Ordered(entry.Value, entry.Key, schema, isObject)))
                .ToValueList()
        );

        bool IsKnown(string key) =>
            schema.Properties.ContainsKey(key) || (isObject && key is "apiVersion" or "kind" or "metadata");
    }

    private static int PlaceOf(string key) => Array.IndexOf(First, key) is >= 0 and var place ? place : First.Length;

    private static InlineDocument Ordered(InlineDocument value, string key, Schema schema, bool isObject) =>
        isObject && key == "metadata" ? Ordered(value, Metadata, isObject: false)
        : schema.PartOf(key) is { } part ? Ordered(value, part, part.IsEmbedded)
        : value;

    private static Schema Fields(params (string Name, V1JSONSchemaProps Props)[] fields) =>
        Schema.Of(new() { Type = "object", Properties = fields.ToDictionary(each => each.Name, each => each.Props) });

    private static V1JSONSchemaProps Map() =>
        new()
        {
            Type = "object",
            AdditionalProperties = new V1JSONSchemaProps { Type = "string" },
        };
}
