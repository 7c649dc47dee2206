using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ArgoCDRoleMapping</c>.</summary>
public sealed record ArgoCdRoleMapping
{
    /// <summary><c>role</c>.</summary>
    public string? Role { get; init; }

    /// <summary><c>identities</c>.</summary>
    public ValueList<SsoIdentity>? Identities { get; init; }
}
