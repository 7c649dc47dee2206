using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>NodeGroupNodeRepairConfig</c>.</summary>
public sealed record NodeGroupNodeRepairConfig
{
    /// <summary><c>enabled</c>.</summary>
    public bool? Enabled { get; init; }

    /// <summary><c>maxUnhealthyNodeThresholdPercentage</c>.</summary>
    public int? MaxUnhealthyNodeThresholdPercentage { get; init; }

    /// <summary><c>maxUnhealthyNodeThresholdCount</c>.</summary>
    public int? MaxUnhealthyNodeThresholdCount { get; init; }

    /// <summary><c>maxParallelNodesRepairedPercentage</c>.</summary>
    public int? MaxParallelNodesRepairedPercentage { get; init; }

    /// <summary><c>maxParallelNodesRepairedCount</c>.</summary>
    public int? MaxParallelNodesRepairedCount { get; init; }

    /// <summary><c>nodeRepairConfigOverrides</c>.</summary>
    public ValueList<NodeRepairConfigOverride>? NodeRepairConfigOverrides { get; init; }
}
