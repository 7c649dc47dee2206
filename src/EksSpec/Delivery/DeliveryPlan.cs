using EksSpec.Rules;

namespace EksSpec.Delivery;

/// <summary>What a delivery adds to a fleet, and how it marks what is there.</summary>
internal sealed record DeliveryPlan
{
    /// <summary>Objects that are marked, with what is written in their place. The ClusterConfig of a site may be one.</summary>
    public IReadOnlyDictionary<SpecObject, object> Marked { get; init; } = new Dictionary<SpecObject, object>();

    /// <summary>Objects of the tool itself: they are judged and written with those of their cluster.</summary>
    public IReadOnlyList<AddedFile> Added { get; init; } = [];

    /// <summary>Files of what is no object of a cluster.</summary>
    public IReadOnlyList<FleetFile> Files { get; init; } = [];

    /// <summary>What the tool can't do.</summary>
    public IReadOnlyList<SaidFinding> Findings { get; init; } = [];
}

/// <summary>A file of objects of a delivery tool.</summary>
/// <param name="Cluster">The folder of the cluster they are applied to.</param>
/// <param name="Path">Where it is written, below the output directory.</param>
/// <param name="Documents">The objects.</param>
internal sealed record AddedFile(string Cluster, string Path, IReadOnlyList<InlineDocument> Documents);
