namespace EksSpec.Eksctl;

/// <summary>eksctl <c>AddonsConfig</c>.</summary>
public sealed record AddonsConfig
{
    /// <summary><c>autoApplyPodIdentityAssociations</c>.</summary>
    public bool? AutoApplyPodIdentityAssociations { get; init; }

    /// <summary><c>disableDefaultAddons</c>.</summary>
    public bool? DisableDefaultAddons { get; init; }
}
