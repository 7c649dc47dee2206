namespace EksSpec;

/// <summary>What becomes of the objects of a file in a kustomization.</summary>
/// <param name="Namespace">The namespace they are put into; absent where they stay in theirs.</param>
/// <param name="Prefix">What their names get in front.</param>
/// <param name="Suffix">What their names get behind.</param>
/// <param name="Labels">What their selectors and pods get as labels.</param>
/// <param name="Patches">What is changed in them.</param>
internal sealed record KustomizeMember(
    string? Namespace,
    string Prefix,
    string Suffix,
    string Labels,
    ValueList<KustomizePatch> Patches
)
{
    /// <summary>As it is outside all kustomizations.</summary>
    public static readonly KustomizeMember Untouched = new(null, "", "", "", []);

    /// <summary>The same inside one more kustomization, which the outer ones change once more.</summary>
    public KustomizeMember Inside(Kustomization inner, IEnumerable<KustomizePatch> patches) =>
        new(
            Namespace ?? inner.Namespace,
            Prefix + inner.Prefix,
            inner.Suffix + Suffix,
            Labels + inner.Labels,
            [.. Patches, .. patches]
        );
}
