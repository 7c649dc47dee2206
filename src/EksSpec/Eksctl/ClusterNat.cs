namespace EksSpec.Eksctl;

/// <summary>How private subnets reach the internet.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ClusterNAT</c>.</remarks>
public sealed record ClusterNat
{
    /// <summary><c>Single</c> (one NAT gateway), <c>HighlyAvailable</c> (one in each zone) or <c>Disable</c>.</summary>
    /// <value>
    /// <c>gateway</c>; <see langword="null"/> leaves it out. Without it: <c>Single</c>; but a <c>nat</c> without it
    /// crashes eksctl.
    /// </value>
    /// <remarks>Needs a new cluster to change.</remarks>
    public string? Gateway { get; init; }
}
