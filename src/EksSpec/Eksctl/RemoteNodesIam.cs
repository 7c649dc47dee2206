using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>How hybrid nodes prove who they are.</summary>
/// <remarks>eksctl schema v1alpha5, <c>RemoteNodesIAM</c>.</remarks>
public sealed record RemoteNodesIam
{
    /// <summary><c>ssm</c> (Systems Manager) or <c>ira</c> (IAM Roles Anywhere).</summary>
    /// <value><c>provider</c>; <see langword="null"/> leaves it out. Without it: <c>ssm</c>.</value>
    public string? Provider { get; init; }

    /// <summary>ARN of an existing role.</summary>
    /// <value><c>roleARN</c>; <see langword="null"/> leaves it out. Without it: eksctl makes one.</value>
    [JsonPropertyName("roleARN")]
    public string? RoleArn { get; init; }

    /// <summary>Certificate of the authority, in PEM, with <c>ira</c> only.</summary>
    /// <value><c>caBundleCert</c>; required with <c>ira</c>.</value>
    public string? CaBundleCert { get; init; }
}
