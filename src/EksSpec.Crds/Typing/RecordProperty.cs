namespace EksSpec.Crds;

/// <summary>A property of a record.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Field">The field in the document.</param>
/// <param name="Path">Where the field is in the kind.</param>
/// <param name="Schema">What it may hold.</param>
/// <param name="IsRequired">Whether a document has to have it.</param>
/// <param name="Type">Its type.</param>
internal sealed record RecordProperty(
    string Name,
    string Field,
    string Path,
    Schema Schema,
    bool IsRequired,
    TypeUse Type
);
