using k8s;

namespace EksSpec.Delivery;

/// <summary>Annotations that a delivery puts on objects. What the user wrote there stays.</summary>
internal static class Marks
{
    /// <summary>The object with an annotation. An object that nobody else holds is changed in place.</summary>
    public static object Annotated(object document, string key, string value) =>
        document switch
        {
            InlineDocument custom => Annotated(custom, key, value),
            IMetadata<V1ObjectMeta> typed => Annotated(typed, key, value),
            _ => document,
        };

    private static object Annotated(IMetadata<V1ObjectMeta> document, string key, string value)
    {
        document.Metadata ??= new();
        document.Metadata.Annotations ??= new Dictionary<string, string>(StringComparer.Ordinal);
        document.Metadata.Annotations.TryAdd(key, value);
        return document;
    }

    private static InlineDocument Annotated(InlineDocument document, string key, string value)
    {
        var metadata = document["metadata"] ?? InlineDocument.OfMap();
        var annotations = metadata["annotations"] ?? InlineDocument.OfMap();
        return annotations[key] is null
            ? With(document, "metadata", With(metadata, "annotations", With(annotations, key, value)))
            : document;
    }

    private static InlineDocument With(InlineDocument map, string key, InlineDocument value) =>
        InlineDocument.OfMap(
            map[key] is null
                ? [.. map.Entries, KeyValuePair.Create(key, value)]
                : [.. map.Entries.Select(entry => entry.Key == key ? KeyValuePair.Create(key, value) : entry)]
        );
}
