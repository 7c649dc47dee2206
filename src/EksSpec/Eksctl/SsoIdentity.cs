namespace EksSpec.Eksctl;

/// <summary>A user or group of IAM Identity Center.</summary>
/// <remarks>eksctl schema v1alpha5, <c>SSOIdentity</c>.</remarks>
public sealed record SsoIdentity
{
    /// <summary>Its id.</summary>
    /// <value><c>id</c>; required.</value>
    public string? Id { get; init; }

    /// <summary><c>SSO_USER</c> or <c>SSO_GROUP</c>.</summary>
    /// <value><c>type</c>; required.</value>
    public string? Type { get; init; }
}
