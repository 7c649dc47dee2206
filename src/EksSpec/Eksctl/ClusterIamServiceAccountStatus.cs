using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>What eksctl reports of a service account.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ClusterIAMServiceAccountStatus</c>.</remarks>
public sealed record ClusterIamServiceAccountStatus
{
    /// <summary>ARN of its role.</summary>
    /// <value><c>roleARN</c>; <see langword="null"/> leaves it out. Without it: it is not known.</value>
    [JsonPropertyName("roleARN")]
    public string? RoleArn { get; init; }

    /// <summary>CloudFormation stack that made the role.</summary>
    /// <value><c>stackName</c>; <see langword="null"/> leaves it out. Without it: it is not known.</value>
    public string? StackName { get; init; }

    /// <summary>Tags of that stack.</summary>
    /// <value><c>tags</c>; <see langword="null"/> leaves it out. Without it: they are not known.</value>
    public ValueMap<string>? Tags { get; init; }

    /// <summary>CloudFormation capabilities of that stack.</summary>
    /// <value><c>capabilities</c>; <see langword="null"/> leaves it out. Without it: they are not known.</value>
    public ValueList<string>? Capabilities { get; init; }
}
