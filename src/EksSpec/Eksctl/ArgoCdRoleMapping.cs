namespace EksSpec.Eksctl;

/// <summary>Identities with one Argo CD role.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ArgoCDRoleMapping</c>.</remarks>
public sealed record ArgoCdRoleMapping
{
    /// <summary><c>ADMIN</c>, <c>EDITOR</c> or <c>VIEWER</c>.</summary>
    /// <value><c>role</c>; required.</value>
    public string? Role { get; init; }

    /// <summary>Who gets the role.</summary>
    /// <value><c>identities</c>; required.</value>
    public ValueList<SsoIdentity>? Identities { get; init; }
}
