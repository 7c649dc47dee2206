namespace EksSpec;

/// <summary>The annotations of an object, whether its kind has a type or not.</summary>
internal static class Annotations
{
    /// <summary>The value of an annotation; absent where the object doesn't have it, or has no text there.</summary>
    public static string? Annotation(this SpecObject item, string key) =>
        item.Value is InlineDocument document ? document["metadata"]?["annotations"]?[key]?.AsText
        : item.Metadata?.Annotations?.TryGetValue(key, out var value) == true ? value
        : null;

    /// <summary>Whether any annotation has such a key; nothing is allocated.</summary>
    public static bool HasAnnotation(this SpecObject item, Func<string, bool> isSuch)
    {
        if (item.Value is InlineDocument document)
        {
            foreach (var (key, _) in document["metadata"]?["annotations"]?.Entries ?? [])
            {
                if (isSuch(key))
                {
                    return true;
                }
            }

            return false;
        }

        foreach (var (key, _) in (item.Metadata?.Annotations).Entries())
        {
            if (isSuch(key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All annotations with a text, in the order they are written.</summary>
    public static IEnumerable<(string Key, string Value)> AllAnnotations(this SpecObject item) =>
        item.Value is InlineDocument document
            ? from entry in document["metadata"]?["annotations"]?.Entries ?? []
            where entry.Value.AsText is not null
            select (entry.Key, entry.Value.AsText)
            : from entry in item.Metadata?.Annotations ?? Enumerable.Empty<KeyValuePair<string, string>>()
            where entry.Value is not null
            select (entry.Key, entry.Value);
}
