namespace EksSpec.Crds;

/// <summary>Names that records have already, so that no property of a document can have them.</summary>
internal static class ReservedNames
{
    public static readonly IReadOnlyCollection<string> OfAll =
    [
        "Clone",
        "Deconstruct",
        "EqualityContract",
        "Equals",
        "Finalize",
        "FromDocument",
        "GetHashCode",
        "GetType",
        "MemberwiseClone",
        "PrintMembers",
        "Read",
        "ReferenceEquals",
        "ToDocument",
        "ToString",
    ];

    /// <summary>Names that no kind can have: its own record holds them, or its namespace.</summary>
    public static IEnumerable<string> OfKinds => OfResources.Append("Definitions");

    public static readonly IReadOnlyCollection<string> OfResources =
    [
        .. OfAll,
        "Annotations",
        "Kind",
        "Labels",
        "Name",
        "Namespace",
        "OtherMetadata",
        "OwnKind",
        "Write",
    ];
}
