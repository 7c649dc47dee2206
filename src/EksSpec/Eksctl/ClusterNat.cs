namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ClusterNAT</c>.</summary>
public sealed record ClusterNat
{
    /// <summary><c>gateway</c>.</summary>
    public string? Gateway { get; init; }
}
