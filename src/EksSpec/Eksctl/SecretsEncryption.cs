using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>Encryption of Kubernetes Secrets.</summary>
/// <remarks>eksctl schema v1alpha5, <c>SecretsEncryption</c>.</remarks>
public sealed record SecretsEncryption
{
    /// <summary>ARN of the KMS key.</summary>
    /// <value><c>keyARN</c>; required.</value>
    /// <remarks>Cannot be changed once it is set.</remarks>
    [JsonPropertyName("keyARN")]
    public string? KeyArn { get; init; }
}
