namespace EksSpec.CustomResources;

/// <summary>Who outside a namespace may use a resource in it.</summary>
internal static class NamespaceSelectors
{
    public static InlineDocument? Of(ValueList<ValueMap<string>>? labels) =>
        labels is null
            ? null
            : Fields.Map(
                ("namespaceSelectors", Fields.List(labels, each => Fields.Map(("matchLabels", Fields.Map(each)))))
            );
}
