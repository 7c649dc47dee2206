namespace EksSpec.Eksctl;

/// <summary>Whether EKS replaces unhealthy nodes, and how many at a time.</summary>
/// <remarks>eksctl schema v1alpha5, <c>NodeGroupNodeRepairConfig</c>.</remarks>
public sealed record NodeGroupNodeRepairConfig
{
    /// <summary>Whether it does.</summary>
    /// <value><c>enabled</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? Enabled { get; init; }

    /// <summary>Percentage of unhealthy nodes above which repair stands still. Excludes the count.</summary>
    /// <value>
    /// <c>maxUnhealthyNodeThresholdPercentage</c>; <see langword="null"/> leaves it out. Without it: EKS' default.
    /// </value>
    public int? MaxUnhealthyNodeThresholdPercentage { get; init; }

    /// <summary>Number of unhealthy nodes above which repair stands still. Excludes the percentage.</summary>
    /// <value>
    /// <c>maxUnhealthyNodeThresholdCount</c>; <see langword="null"/> leaves it out. Without it: EKS' default.
    /// </value>
    public int? MaxUnhealthyNodeThresholdCount { get; init; }

    /// <summary>Percentage of unhealthy nodes repaired at a time. Excludes the count.</summary>
    /// <value>
    /// <c>maxParallelNodesRepairedPercentage</c>; <see langword="null"/> leaves it out. Without it: EKS' default.
    /// </value>
    public int? MaxParallelNodesRepairedPercentage { get; init; }

    /// <summary>Number of nodes repaired at a time. Excludes the percentage.</summary>
    /// <value>
    /// <c>maxParallelNodesRepairedCount</c>; <see langword="null"/> leaves it out. Without it: EKS' default.
    /// </value>
    public int? MaxParallelNodesRepairedCount { get; init; }

    /// <summary>What to do about particular conditions.</summary>
    /// <value>
    /// <c>nodeRepairConfigOverrides</c>; <see langword="null"/> leaves it out. Without it: EKS' defaults hold.
    /// </value>
    public ValueList<NodeRepairConfigOverride>? NodeRepairConfigOverrides { get; init; }
}
