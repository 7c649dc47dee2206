using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ClusterIAMServiceAccountStatus</c>.</summary>
public sealed record ClusterIamServiceAccountStatus
{
    /// <summary><c>roleARN</c>.</summary>
    [JsonPropertyName("roleARN")]
    public string? RoleArn { get; init; }

    /// <summary><c>stackName</c>.</summary>
    public string? StackName { get; init; }

    /// <summary><c>tags</c>.</summary>
    public ValueMap<string>? Tags { get; init; }

    /// <summary><c>capabilities</c>.</summary>
    public ValueList<string>? Capabilities { get; init; }
}
