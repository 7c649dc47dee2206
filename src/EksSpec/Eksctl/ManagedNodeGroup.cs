using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ManagedNodeGroup</c>.</summary>
public sealed record ManagedNodeGroup : NodeGroupBase
{
    /// <summary><c>instanceTypes</c>.</summary>
    public ValueList<string>? InstanceTypes { get; init; }

    /// <summary><c>spot</c>.</summary>
    public bool? Spot { get; init; }

    /// <summary><c>taints</c>.</summary>
    public override ValueList<NodeGroupTaint>? Taints { get; init; }

    /// <summary><c>updateConfig</c>.</summary>
    public override NodeGroupUpdateConfig? UpdateConfig { get; init; }

    /// <summary><c>launchTemplate</c>.</summary>
    public LaunchTemplate? LaunchTemplate { get; init; }

    /// <summary><c>releaseVersion</c>.</summary>
    public string? ReleaseVersion { get; init; }

    /// <summary><c>nodeRepairConfig</c>.</summary>
    public NodeGroupNodeRepairConfig? NodeRepairConfig { get; init; }
}
