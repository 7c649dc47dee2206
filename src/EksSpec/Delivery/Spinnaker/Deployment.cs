using EksSpec.CustomResources;

namespace EksSpec.Delivery;

/// <summary>What a stage deploys, and how.</summary>
/// <param name="Manifests">The objects.</param>
internal sealed record Deployment(IReadOnlyList<InlineDocument> Manifests)
{
    /// <summary>Where the file is that Spinnaker reads; <see langword="null"/> where the pipeline holds the objects.</summary>
    public SpinnakerFiles? Source { get; init; }

    /// <summary>The file, below the output directory.</summary>
    public string? File { get; init; }

    /// <summary>The images that have to be given to the pipeline.</summary>
    public IReadOnlyList<string> Images { get; init; } = [];

    /// <summary>What becomes of the pipeline when it fails.</summary>
    public StageFailure Failure { get; init; }

    /// <summary>Whether ConfigMaps and the like get versions, unless they say otherwise.</summary>
    public bool IsVersioned { get; init; } = true;

    /// <summary>Whether texts that look like Spinnaker's expressions stay as they are.</summary>
    public bool SkipsExpressions { get; init; }

    /// <summary>Which Services send to it, and what becomes of older versions.</summary>
    public InlineDocument Traffic { get; init; } =
        Fields.Map(
            ("enabled", false),
            ("options", Fields.Map(("enableTraffic", false), ("services", InlineDocument.OfList([]))))
        );

    /// <summary>Fields of the stage that say when it may run.</summary>
    public IReadOnlyList<(string Key, InlineDocument? Value)> When { get; init; } = [];

    /// <summary>The fields of the stage that say what is applied.</summary>
    public IEnumerable<(string Key, InlineDocument? Value)> SourceFields =>
        Source is null || File is null
            ? [("source", "text"), ("manifests", InlineDocument.OfList(Manifests.ToValueList()))]
            :
            [
                ("source", "artifact"),
                ("manifestArtifactAccount", Source.Account),
                ("manifestArtifact", Source.ArtifactOf(File)),
            ];
}
