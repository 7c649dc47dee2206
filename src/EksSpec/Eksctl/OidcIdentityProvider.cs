using System.Text.Json.Serialization;
using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>OIDCIdentityProvider</c>.</summary>
public sealed record OidcIdentityProvider : IdentityProvider
{
    /// <summary><c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>issuerURL</c>.</summary>
    [JsonPropertyName("issuerURL")]
    public string? IssuerUrl { get; init; }

    /// <summary><c>clientID</c>.</summary>
    [JsonPropertyName("clientID")]
    public string? ClientId { get; init; }

    /// <summary><c>usernameClaim</c>.</summary>
    public string? UsernameClaim { get; init; }

    /// <summary><c>usernamePrefix</c>.</summary>
    public string? UsernamePrefix { get; init; }

    /// <summary><c>groupsClaim</c>.</summary>
    public string? GroupsClaim { get; init; }

    /// <summary><c>groupsPrefix</c>.</summary>
    public string? GroupsPrefix { get; init; }

    /// <summary><c>requiredClaims</c>.</summary>
    public ValueMap<string>? RequiredClaims { get; init; }

    /// <summary><c>tags</c>.</summary>
    public ValueMap<string>? Tags { get; init; }
}
