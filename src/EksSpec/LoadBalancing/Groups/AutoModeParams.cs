namespace EksSpec.LoadBalancing;

/// <summary>IngressClassParams of EKS Auto Mode, which has names of its own for a few fields.</summary>
internal static class AutoModeParams
{
    /// <summary>The group of Auto Mode's kinds.</summary>
    public const string Group = "eks.amazonaws.com";

    private static readonly (string Theirs, string Ours)[] Names =
    [
        ("certificateARNs", "certificateArn"),
        ("matchTags", "tags"),
        ("attributes", "listenerAttributes"),
    ];

    /// <summary>What Auto Mode calls a field.</summary>
    public static string NameOf(string field) =>
        Array.Find(Names, name => name.Ours == field && field != "tags").Theirs ?? field;

    /// <summary>The <c>spec</c> in the words of the Load Balancer Controller.</summary>
    public static InlineDocument Translate(InlineDocument spec) =>
        InlineDocument.OfMap(
            spec.Entries.Select(entry =>
                    entry.Key switch
                    {
                        "certificateARNs" => Renamed(entry),
                        "subnets" => new(entry.Key, OfMap(entry.Value)),
                        "listeners" => new(
                            entry.Key,
                            InlineDocument.OfList(entry.Value.Items.Select(OfMap).ToValueList())
                        ),
                        _ => entry,
                    }
                )
                .ToValueList()
        );

    private static InlineDocument OfMap(InlineDocument map) =>
        map.Kind == InlineDocumentKind.Map ? InlineDocument.OfMap(map.Entries.Select(Renamed).ToValueList()) : map;

    private static KeyValuePair<string, InlineDocument> Renamed(KeyValuePair<string, InlineDocument> entry) =>
        new(Array.Find(Names, name => name.Theirs == entry.Key).Ours ?? entry.Key, entry.Value);
}
