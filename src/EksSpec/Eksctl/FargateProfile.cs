using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>FargateProfile</c>.</summary>
public sealed record FargateProfile
{
    /// <summary><c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>podExecutionRoleARN</c>.</summary>
    [JsonPropertyName("podExecutionRoleARN")]
    public string? PodExecutionRoleArn { get; init; }

    /// <summary><c>selectors</c>.</summary>
    public ValueList<FargateProfileSelector>? Selectors { get; init; }

    /// <summary><c>subnets</c>.</summary>
    public ValueList<string>? Subnets { get; init; }

    /// <summary><c>tags</c>.</summary>
    public ValueMap<string>? Tags { get; init; }

    /// <summary><c>status</c>.</summary>
    public string? Status { get; init; }
}
