namespace EksSpec.Builders;

/// <summary>A file to be written, with its objects.</summary>
internal sealed record DraftFile(
    string Path,
    SourcePosition Made,
    IReadOnlyList<(Manifest Manifest, SpecObject Object)> Manifests
);
