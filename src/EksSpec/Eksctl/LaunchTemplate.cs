namespace EksSpec.Eksctl;

/// <summary>eksctl <c>LaunchTemplate</c>.</summary>
public sealed record LaunchTemplate
{
    /// <summary><c>id</c>.</summary>
    public string? Id { get; init; }

    /// <summary><c>version</c>.</summary>
    public string? Version { get; init; }
}
