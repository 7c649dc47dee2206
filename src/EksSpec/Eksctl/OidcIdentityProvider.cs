using System.Text.Json.Serialization;

namespace EksSpec.Eksctl;

/// <summary>An OpenID Connect provider that signs people in to the Kubernetes API.</summary>
/// <remarks>eksctl schema v1alpha5, <c>OIDCIdentityProvider</c>.</remarks>
public sealed record OidcIdentityProvider : IdentityProvider
{
    /// <summary>Name of the provider.</summary>
    /// <value><c>name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>URL of the issuer, with https.</summary>
    /// <value><c>issuerURL</c>; required.</value>
    [JsonPropertyName("issuerURL")]
    public string? IssuerUrl { get; init; }

    /// <summary>Client id: the audience of the tokens.</summary>
    /// <value><c>clientID</c>; required.</value>
    [JsonPropertyName("clientID")]
    public string? ClientId { get; init; }

    /// <summary>Claim that holds the user name.</summary>
    /// <value><c>usernameClaim</c>; <see langword="null"/> leaves it out. Without it: EKS uses <c>sub</c>.</value>
    public string? UsernameClaim { get; init; }

    /// <summary>Put in front of user names.</summary>
    /// <value><c>usernamePrefix</c>; <see langword="null"/> leaves it out. Without it: the issuer's URL is.</value>
    public string? UsernamePrefix { get; init; }

    /// <summary>Claim that holds the groups.</summary>
    /// <value><c>groupsClaim</c>; <see langword="null"/> leaves it out. Without it: there are no groups.</value>
    public string? GroupsClaim { get; init; }

    /// <summary>Put in front of groups.</summary>
    /// <value><c>groupsPrefix</c>; <see langword="null"/> leaves it out. Without it: nothing is.</value>
    public string? GroupsPrefix { get; init; }

    /// <summary>Claims that a token must have, with their values.</summary>
    /// <value><c>requiredClaims</c>; <see langword="null"/> leaves it out. Without it: none are asked for.</value>
    public ValueMap<string>? RequiredClaims { get; init; }

    /// <summary>AWS tags of the provider.</summary>
    /// <value><c>tags</c>; <see langword="null"/> leaves it out. Without it: it has none of its own.</value>
    public ValueMap<string>? Tags { get; init; }
}
