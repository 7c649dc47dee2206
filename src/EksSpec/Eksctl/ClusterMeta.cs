namespace EksSpec.Eksctl;

/// <summary>What the cluster is called, where it is and which Kubernetes it runs.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ClusterMeta</c>.</remarks>
public sealed record ClusterMeta
{
    /// <summary>
    /// Name of the cluster: letters, digits and <c>-</c>. With managed node groups at most 63 characters.
    /// </summary>
    /// <value><c>name</c>; required.</value>
    /// <remarks>Needs a new cluster to change.</remarks>
    public string? Name { get; init; }

    /// <summary>AWS region, such as <c>ap-northeast-1</c>.</summary>
    /// <value><c>region</c>; required.</value>
    /// <remarks>Needs a new cluster to change.</remarks>
    public string? Region { get; init; }

    /// <summary>
    /// Kubernetes minor version as text, such as <c>1.34</c>; also <c>auto</c> or <c>latest</c>. Unquoted in YAML, 1.30
    /// would be the number 1.3.
    /// </summary>
    /// <value><c>version</c>; <see langword="null"/> leaves it out. Without it: eksctl uses 1.34.</value>
    /// <remarks>Can be raised in place, one minor at a time (<c>eksctl upgrade cluster</c>).</remarks>
    public string? Version { get; init; }

    /// <summary>Whether an upgrade goes on although EKS' upgrade insights warn.</summary>
    /// <value><c>forceUpdateVersion</c>; <see langword="null"/> leaves it out. Without it: it stops.</value>
    public bool? ForceUpdateVersion { get; init; }

    /// <summary>How long an upgrade can be rolled back.</summary>
    /// <value>
    /// <c>rollbackConfig</c>; <see langword="null"/> leaves it out. Without it: EKS' default of 720 minutes.
    /// </value>
    public RollbackConfig? RollbackConfig { get; init; }

    /// <summary>AWS tags of everything that eksctl makes for the cluster.</summary>
    /// <value><c>tags</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    public ValueMap<string>? Tags { get; init; }

    /// <summary>Free notes; eksctl keeps them and does nothing with them.</summary>
    /// <value><c>annotations</c>; <see langword="null"/> leaves it out. Without it: there are none.</value>
    public ValueMap<string>? Annotations { get; init; }
}
