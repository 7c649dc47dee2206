using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ClusterIAM</c>.</summary>
public sealed record ClusterIam
{
    /// <summary><c>serviceRoleARN</c>.</summary>
    [JsonPropertyName("serviceRoleARN")]
    public string? ServiceRoleArn { get; init; }

    /// <summary><c>serviceRolePermissionsBoundary</c>.</summary>
    public string? ServiceRolePermissionsBoundary { get; init; }

    /// <summary><c>fargatePodExecutionRoleARN</c>.</summary>
    [JsonPropertyName("fargatePodExecutionRoleARN")]
    public string? FargatePodExecutionRoleArn { get; init; }

    /// <summary><c>fargatePodExecutionRolePermissionsBoundary</c>.</summary>
    public string? FargatePodExecutionRolePermissionsBoundary { get; init; }

    /// <summary><c>withOIDC</c>.</summary>
    [JsonPropertyName("withOIDC")]
    public bool? WithOidc { get; init; }

    /// <summary><c>serviceAccounts</c>.</summary>
    public ValueList<ClusterIamServiceAccount>? ServiceAccounts { get; init; }

    /// <summary><c>podIdentityAssociations</c>.</summary>
    public ValueList<PodIdentityAssociation>? PodIdentityAssociations { get; init; }

    /// <summary><c>vpcResourceControllerPolicy</c>.</summary>
    public bool? VpcResourceControllerPolicy { get; init; }
}
