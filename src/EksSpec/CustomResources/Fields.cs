namespace EksSpec.CustomResources;

/// <summary>Makes documents of records: what is <see langword="null"/> is left out.</summary>
internal static class Fields
{
    public static InlineDocument Map(params ReadOnlySpan<(string Key, InlineDocument? Value)> fields)
    {
        List<KeyValuePair<string, InlineDocument>> given = [];
        foreach (var (key, value) in fields)
        {
            if (value is not null)
            {
                given.Add(new(key, value));
            }
        }

        return InlineDocument.OfMap(given.ToValueList());
    }

    /// <summary>A map, unless nothing is in it.</summary>
    public static InlineDocument? NotEmpty(InlineDocument map) => map.Entries.Count == 0 ? null : map;

    public static InlineDocument? Map(ValueMap<string>? map) =>
        map is null
            ? null
            : InlineDocument.OfMap(
                map.Select(entry => KeyValuePair.Create(entry.Key, InlineDocument.OfText(entry.Value))).ToValueList()
            );

    public static InlineDocument? List<T>(ValueList<T>? list, Func<T, InlineDocument> write) =>
        list is null ? null : InlineDocument.OfList(list.Select(write).ToValueList());

    public static InlineDocument? Texts(ValueList<string>? list) => List(list, InlineDocument.OfText);

    public static InlineDocument? Number(int? number) => number is { } given ? (InlineDocument)given : null;

    public static InlineDocument? Flag(bool? flag) => flag is { } given ? (InlineDocument)given : null;

    public static InlineDocument? Text(string? text) => text is null ? null : InlineDocument.OfText(text);
}
