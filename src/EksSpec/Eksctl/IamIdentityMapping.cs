using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>An entry of the <c>aws-auth</c> ConfigMap.</summary>
/// <remarks>eksctl schema v1alpha5, <c>IAMIdentityMapping</c>.</remarks>
public sealed record IamIdentityMapping
{
    /// <summary>ARN of the IAM role or user.</summary>
    /// <value>
    /// <c>arn</c>; <see langword="null"/> leaves it out. Without it: the entry is for a service or an account.
    /// </value>
    public string? Arn { get; init; }

    /// <summary>Kubernetes user name.</summary>
    /// <value><c>username</c>; <see langword="null"/> leaves it out. Without it: the mapping has none.</value>
    public string? Username { get; init; }

    /// <summary>Kubernetes groups.</summary>
    /// <value><c>groups</c>; <see langword="null"/> leaves it out. Without it: the mapping has none.</value>
    public ValueList<string>? Groups { get; init; }

    /// <summary>An AWS account whose principals are all mapped. Excludes everything else.</summary>
    /// <value><c>account</c>; <see langword="null"/> leaves it out. Without it: the entry is for one principal.</value>
    public string? Account { get; init; }

    /// <summary>An AWS service that gets access, such as <c>emr-containers</c>. Needs <c>namespace</c>.</summary>
    /// <value>
    /// <c>serviceName</c>; <see langword="null"/> leaves it out. Without it: the entry is for a principal.
    /// </value>
    public string? ServiceName { get; init; }

    /// <summary>Namespace for that service.</summary>
    /// <value><c>namespace</c>; required with <c>serviceName</c>.</value>
    public string? Namespace { get; init; }

    /// <summary>Whether an ARN that is mapped already is left alone.</summary>
    /// <value><c>noDuplicateARNs</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    [JsonPropertyName("noDuplicateARNs")]
    public bool? NoDuplicateArns { get; init; }
}
