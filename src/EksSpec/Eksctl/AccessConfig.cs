using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>AccessConfig</c>.</summary>
public sealed record AccessConfig
{
    /// <summary><c>authenticationMode</c>.</summary>
    public string? AuthenticationMode { get; init; }

    /// <summary><c>bootstrapClusterCreatorAdminPermissions</c>.</summary>
    public bool? BootstrapClusterCreatorAdminPermissions { get; init; }

    /// <summary><c>accessEntries</c>.</summary>
    public ValueList<AccessEntry>? AccessEntries { get; init; }
}
