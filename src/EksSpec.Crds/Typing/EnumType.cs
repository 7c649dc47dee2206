namespace EksSpec.Crds;

/// <summary>An enum that is made.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Path">Where in the kind it was met first.</param>
/// <param name="Schema">What it is made of.</param>
internal sealed record EnumType(string Name, string Path, Schema Schema)
{
    /// <summary>Its members, each with the text that it stands for.</summary>
    public IReadOnlyList<(string Name, string Text)> Members { get; } = MembersOf(Schema);

    private static List<(string, string)> MembersOf(Schema schema)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. schema.Values.Select(text => (Identifiers.Unique(Identifiers.Pascal(text), taken), text))];
    }
}
