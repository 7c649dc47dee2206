namespace EksSpec.Eksctl;

/// <summary>Which support EKS gives to old Kubernetes versions.</summary>
/// <remarks>eksctl schema v1alpha5, <c>UpgradePolicy</c>.</remarks>
public sealed record UpgradePolicy
{
    /// <summary>
    /// <c>STANDARD</c> (14 months, then EKS upgrades the cluster) or <c>EXTENDED</c> (12 more months, at a higher
    /// price).
    /// </summary>
    /// <value><c>supportType</c>; <see langword="null"/> leaves it out. Without it: <c>EXTENDED</c>.</value>
    public string? SupportType { get; init; }
}
