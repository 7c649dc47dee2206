namespace EksSpec.Eksctl;

/// <summary>Karpenter, installed by eksctl.</summary>
/// <remarks>eksctl schema v1alpha5, <c>Karpenter</c>.</remarks>
public sealed record Karpenter
{
    /// <summary>Version of Karpenter, at least 0.20.0.</summary>
    /// <value><c>version</c>; required.</value>
    public string? Version { get; init; }

    /// <summary>Whether its service account is made, rather than only the role.</summary>
    /// <value><c>createServiceAccount</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? CreateServiceAccount { get; init; }

    /// <summary>Name of an existing instance profile for the nodes.</summary>
    /// <value>
    /// <c>defaultInstanceProfile</c>; <see langword="null"/> leaves it out. Without it: eksctl makes one.
    /// </value>
    public string? DefaultInstanceProfile { get; init; }

    /// <summary>Whether a queue tells Karpenter of spot interruptions.</summary>
    /// <value><c>withSpotInterruptionQueue</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? WithSpotInterruptionQueue { get; init; }
}
