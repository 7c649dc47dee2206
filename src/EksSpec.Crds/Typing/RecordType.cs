namespace EksSpec.Crds;

/// <summary>A record that is made.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Path">Where in the kind it was met first.</param>
/// <param name="Schema">What it is made of.</param>
internal sealed record RecordType(string Name, string Path, Schema Schema)
{
    /// <summary>Its properties.</summary>
    public List<RecordProperty> Properties { get; } = [];

    /// <summary>The property for fields that no other is for; null where the kind keeps none.</summary>
    public string? Others { get; set; }
}
