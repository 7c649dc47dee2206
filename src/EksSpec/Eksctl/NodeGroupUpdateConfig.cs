namespace EksSpec.Eksctl;

/// <summary>How many nodes an update may take away at a time: one of the two.</summary>
/// <remarks>eksctl schema v1alpha5, <c>NodeGroupUpdateConfig</c>.</remarks>
public sealed record NodeGroupUpdateConfig
{
    /// <summary>Number of nodes, up to <c>maxSize</c>.</summary>
    /// <value><c>maxUnavailable</c>; <see langword="null"/> leaves it out. Without it: the percentage is used.</value>
    public int? MaxUnavailable { get; init; }

    /// <summary>Percentage of the nodes.</summary>
    /// <value>
    /// <c>maxUnavailablePercentage</c>; <see langword="null"/> leaves it out. Without it: the number is used.
    /// </value>
    public int? MaxUnavailablePercentage { get; init; }
}
