using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>EKS Auto Mode: EKS runs the nodes, the storage driver and the load balancer controller itself.</summary>
/// <remarks>eksctl schema v1alpha5, <c>AutoModeConfig</c>.</remarks>
public sealed record AutoModeConfig
{
    /// <summary>Whether Auto Mode is on. Excludes node groups in <c>eksctl create cluster</c>.</summary>
    /// <value>
    /// <c>enabled</c>; <see langword="null"/> leaves it out. Without it: off in eksctl 0.231; a later release turns it
    /// on.
    /// </value>
    /// <remarks>Can be changed in place (<c>eksctl update auto-mode-config</c>).</remarks>
    public bool? Enabled { get; init; }

    /// <summary>ARN of an existing IAM role for the nodes. Needs node pools.</summary>
    /// <value><c>nodeRoleARN</c>; <see langword="null"/> leaves it out. Without it: eksctl makes one.</value>
    /// <remarks>Cannot be changed.</remarks>
    [JsonPropertyName("nodeRoleARN")]
    public string? NodeRoleArn { get; init; }

    /// <summary>ARN of the permissions boundary of the node role that eksctl makes.</summary>
    /// <value>
    /// <c>permissionsBoundaryARN</c>; <see langword="null"/> leaves it out. Without it: the role has none.
    /// </value>
    [JsonPropertyName("permissionsBoundaryARN")]
    public string? PermissionsBoundaryArn { get; init; }

    /// <summary>Built-in node pools: <c>general-purpose</c>, <c>system</c>. An empty list means none.</summary>
    /// <value><c>nodePools</c>; <see langword="null"/> leaves it out. Without it: both, when Auto Mode is on.</value>
    /// <remarks>Can be changed in place (<c>eksctl update auto-mode-config</c>).</remarks>
    public ValueList<string>? NodePools { get; init; }
}
