namespace EksSpec.Eksctl;

/// <summary>What holds for all add-ons.</summary>
/// <remarks>eksctl schema v1alpha5, <c>AddonsConfig</c>.</remarks>
public sealed record AddonsConfig
{
    /// <summary>Whether every add-on that supports it gets its recommended Pod Identity associations.</summary>
    /// <value>
    /// <c>autoApplyPodIdentityAssociations</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.
    /// </value>
    public bool? AutoApplyPodIdentityAssociations { get; init; }

    /// <summary>
    /// Whether the add-ons that are otherwise made unasked (vpc-cni, kube-proxy, coredns, metrics-server) are left out.
    /// </summary>
    /// <value><c>disableDefaultAddons</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? DisableDefaultAddons { get; init; }
}
