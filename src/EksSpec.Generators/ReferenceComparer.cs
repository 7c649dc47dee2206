using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace EksSpec.Generators;

/// <summary>Compares the references of two compilations, so that the walk over them is not repeated for every key stroke.</summary>
internal sealed class ReferenceComparer : IEqualityComparer<ImmutableArray<MetadataReference>>
{
    public static readonly ReferenceComparer Instance = new();

    public bool Equals(ImmutableArray<MetadataReference> x, ImmutableArray<MetadataReference> y) => x.SequenceEqual(y);

    public int GetHashCode(ImmutableArray<MetadataReference> references) => references.Length;
}
