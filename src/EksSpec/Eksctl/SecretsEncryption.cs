using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>SecretsEncryption</c>.</summary>
public sealed record SecretsEncryption
{
    /// <summary><c>keyARN</c>.</summary>
    [JsonPropertyName("keyARN")]
    public string? KeyArn { get; init; }
}
