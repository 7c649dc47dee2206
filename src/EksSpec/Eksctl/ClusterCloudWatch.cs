namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ClusterCloudWatch</c>.</summary>
public sealed record ClusterCloudWatch
{
    /// <summary><c>clusterLogging</c>.</summary>
    public ClusterCloudWatchLogging? ClusterLogging { get; init; }
}
