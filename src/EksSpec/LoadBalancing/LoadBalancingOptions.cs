namespace EksSpec.LoadBalancing;

/// <summary>What is known beside the objects of a site.</summary>
public sealed record LoadBalancingOptions
{
    internal static readonly LoadBalancingOptions Default = new();

    /// <summary>The certificates that are in ACM.</summary>
    /// <value><see langword="null"/> where nobody knows: hosts are taken to have one.</value>
    public ValueList<KnownCertificate>? Certificates { get; init; }

    /// <summary>The name of the cluster, as the controller was told; it goes into names on AWS.</summary>
    /// <value><see langword="null"/> for that of the ClusterConfig, else of the site.</value>
    public string? ClusterName { get; init; }
}
