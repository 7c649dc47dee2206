namespace EksSpec.Rules;

/// <summary>What is wrong with a value.</summary>
/// <param name="Path">Where.</param>
/// <param name="Kind">What sort of fault it is.</param>
/// <param name="Error">What is wrong, behind the name of the place.</param>
internal sealed record SchemaFault(SpecPath Path, SchemaFaultKind Kind, string Error)
{
    /// <summary>What mends it.</summary>
    public Mend Mend { get; init; }
}
