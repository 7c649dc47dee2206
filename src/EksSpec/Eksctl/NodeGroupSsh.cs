using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>NodeGroupSSH</c>.</summary>
public sealed record NodeGroupSsh
{
    /// <summary><c>allow</c>.</summary>
    public bool? Allow { get; init; }

    /// <summary><c>publicKeyPath</c>.</summary>
    public string? PublicKeyPath { get; init; }

    /// <summary><c>publicKey</c>.</summary>
    public string? PublicKey { get; init; }

    /// <summary><c>publicKeyName</c>.</summary>
    public string? PublicKeyName { get; init; }

    /// <summary><c>sourceSecurityGroupIds</c>.</summary>
    public ValueList<string>? SourceSecurityGroupIds { get; init; }

    /// <summary><c>enableSsm</c>.</summary>
    public bool? EnableSsm { get; init; }
}
