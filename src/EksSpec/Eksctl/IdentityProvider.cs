namespace EksSpec.Eksctl;

/// <summary>eksctl <c>IdentityProvider</c>.</summary>
public abstract record IdentityProvider
{
    /// <summary><c>type</c>.</summary>
    public string? Type { get; init; }
}
