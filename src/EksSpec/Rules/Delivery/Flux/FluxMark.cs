namespace EksSpec.Rules;

/// <summary>A label or annotation that tells Flux how to treat an object.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Key">What is behind <c>kustomize.toolkit.fluxcd.io/</c>.</param>
/// <param name="Value">What it says.</param>
internal readonly record struct FluxMark(SpecPath Path, string Key, string Value)
{
    private const string Group = FluxObjects.Kustomize + "/";

    /// <summary>Whether it is one, with a value: Flux doesn't look at upper and lower case of that.</summary>
    public bool Is(string key, string value) =>
        Key == key && string.Equals(Value, value, StringComparison.OrdinalIgnoreCase);

    /// <summary>Those of an object.</summary>
    public static IEnumerable<FluxMark> Of(SpecObject item) =>
        item.Value is InlineDocument document
            ? Of("metadata.annotations", TextsOf(document, "annotations"))
                .Concat(Of("metadata.labels", TextsOf(document, "labels")))
            : Of("metadata.annotations", item.Metadata?.Annotations)
                .Concat(Of("metadata.labels", item.Metadata?.Labels));

    private static IEnumerable<KeyValuePair<string, string>>? TextsOf(InlineDocument document, string field) =>
        document["metadata"]?[field]?.Entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value.Scalar ?? ""));

    private static IEnumerable<FluxMark> Of(SpecPath place, IEnumerable<KeyValuePair<string, string>>? entries) =>
        from entry in entries ?? []
        where entry.Key.StartsWith(Group, StringComparison.Ordinal)
        select new FluxMark(place.Entry(entry.Key), entry.Key[Group.Length..], entry.Value ?? "");
}
