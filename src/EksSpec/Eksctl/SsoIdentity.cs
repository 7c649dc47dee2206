namespace EksSpec.Eksctl;

/// <summary>eksctl <c>SSOIdentity</c>.</summary>
public sealed record SsoIdentity
{
    /// <summary><c>id</c>.</summary>
    public string? Id { get; init; }

    /// <summary><c>type</c>.</summary>
    public string? Type { get; init; }
}
