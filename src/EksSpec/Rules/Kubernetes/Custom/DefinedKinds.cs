namespace EksSpec.Rules;

/// <summary>
/// The kinds of definitions that are only known, worked out once for all texts that are judged by them. Of what options say it is no
/// part, so that all of them are equal.
/// </summary>
internal sealed class DefinedKinds(ValueList<V1CustomResourceDefinition> definitions)
{
    private readonly Lazy<CustomKind[]> _all = new(() =>
        [.. definitions.Select(definition => new CustomKind(definition))]
    );

    /// <summary>The kinds.</summary>
    public IReadOnlyList<CustomKind> All => _all.Value;

    public override bool Equals(object? obj) => obj is DefinedKinds;

    public override int GetHashCode() => 0;
}
