namespace EksSpec.Eksctl;

/// <summary>eksctl <c>Karpenter</c>.</summary>
public sealed record Karpenter
{
    /// <summary><c>version</c>.</summary>
    public string? Version { get; init; }

    /// <summary><c>createServiceAccount</c>.</summary>
    public bool? CreateServiceAccount { get; init; }

    /// <summary><c>defaultInstanceProfile</c>.</summary>
    public string? DefaultInstanceProfile { get; init; }

    /// <summary><c>withSpotInterruptionQueue</c>.</summary>
    public bool? WithSpotInterruptionQueue { get; init; }
}
