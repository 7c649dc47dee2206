namespace EksSpec.Eksctl;

/// <summary>What the control plane writes to CloudWatch.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ClusterCloudWatch</c>.</remarks>
public sealed record ClusterCloudWatch
{
    /// <summary>Control-plane logs.</summary>
    /// <value><c>clusterLogging</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    public ClusterCloudWatchLogging? ClusterLogging { get; init; }
}
