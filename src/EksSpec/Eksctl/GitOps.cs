namespace EksSpec.Eksctl;

/// <summary>eksctl <c>GitOps</c>.</summary>
public sealed record GitOps
{
    /// <summary><c>flux</c>.</summary>
    public Flux? Flux { get; init; }
}
