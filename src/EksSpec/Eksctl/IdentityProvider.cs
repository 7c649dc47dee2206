namespace EksSpec.Eksctl;

/// <summary>A provider that signs people in to the Kubernetes API.</summary>
public abstract record IdentityProvider
{
    /// <summary>Kind of provider: <c>oidc</c> is the only one.</summary>
    /// <value><c>type</c>; required.</value>
    public string? Type { get; init; }
}
