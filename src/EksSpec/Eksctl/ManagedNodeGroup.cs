namespace EksSpec.Eksctl;

/// <summary>A node group that EKS manages: it replaces and drains nodes by itself.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ManagedNodeGroup</c>.</remarks>
public sealed record ManagedNodeGroup : NodeGroupBase
{
    /// <summary>
    /// Instance types of the nodes. Excludes <c>instanceType</c>. Give spot groups several of the same size.
    /// </summary>
    /// <value>
    /// <c>instanceTypes</c>; <see langword="null"/> leaves it out. Without it: <c>instanceType</c>, the selector or the
    /// launch template decides, else <c>m5.large</c>.
    /// </value>
    /// <remarks>To change it, replace the group.</remarks>
    public ValueList<string>? InstanceTypes { get; init; }

    /// <summary>Whether the nodes are spot instances: all of them, always.</summary>
    /// <value><c>spot</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>: On-Demand.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public bool? Spot { get; init; }

    /// <summary>Taints of the nodes: pods without a matching toleration stay away. At most 50.</summary>
    /// <value><c>taints</c>; <see langword="null"/> leaves it out. Without it: the nodes have none.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public override ValueList<NodeGroupTaint>? Taints { get; init; }

    /// <summary>How many nodes an update may take away at a time.</summary>
    /// <value><c>updateConfig</c>; <see langword="null"/> leaves it out. Without it: EKS takes one.</value>
    /// <remarks>Can be changed in place (<c>eksctl update nodegroup</c>).</remarks>
    public override NodeGroupUpdateConfig? UpdateConfig { get; init; }

    /// <summary>An existing launch template. Excludes most of what it can say itself.</summary>
    /// <value><c>launchTemplate</c>; <see langword="null"/> leaves it out. Without it: eksctl makes one.</value>
    /// <remarks>To change it, replace the group.</remarks>
    public LaunchTemplate? LaunchTemplate { get; init; }

    /// <summary>Version of the EKS AMI, such as <c>1.34.1-20251112</c>.</summary>
    /// <value>
    /// <c>releaseVersion</c>; <see langword="null"/> leaves it out. Without it: the newest for the Kubernetes version.
    /// </value>
    /// <remarks>Can be changed in place (<c>eksctl upgrade nodegroup</c>).</remarks>
    public string? ReleaseVersion { get; init; }

    /// <summary>Whether EKS replaces nodes that are unhealthy.</summary>
    /// <value><c>nodeRepairConfig</c>; <see langword="null"/> leaves it out. Without it: it doesn't.</value>
    public NodeGroupNodeRepairConfig? NodeRepairConfig { get; init; }
}
