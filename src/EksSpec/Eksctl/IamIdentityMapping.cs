using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>IAMIdentityMapping</c>.</summary>
public sealed record IamIdentityMapping
{
    /// <summary><c>arn</c>.</summary>
    public string? Arn { get; init; }

    /// <summary><c>username</c>.</summary>
    public string? Username { get; init; }

    /// <summary><c>groups</c>.</summary>
    public ValueList<string>? Groups { get; init; }

    /// <summary><c>account</c>.</summary>
    public string? Account { get; init; }

    /// <summary><c>serviceName</c>.</summary>
    public string? ServiceName { get; init; }

    /// <summary><c>namespace</c>.</summary>
    public string? Namespace { get; init; }

    /// <summary><c>noDuplicateARNs</c>.</summary>
    [JsonPropertyName("noDuplicateARNs")]
    public bool? NoDuplicateArns { get; init; }
}
