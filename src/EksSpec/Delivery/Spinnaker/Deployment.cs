using EksSpec.CustomResources;

namespace EksSpec.Delivery;

/// <summary>What a stage deploys, and how.</summary>
/// <param name="Manifests">The objects.</param>
internal sealed record Deployment(IReadOnlyList<InlineDocument> Manifests)
{
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
}
