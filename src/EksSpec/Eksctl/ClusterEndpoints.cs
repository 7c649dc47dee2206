namespace EksSpec.Eksctl;

/// <summary>How the Kubernetes API can be reached. At least one way must be open.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ClusterEndpoints</c>.</remarks>
public sealed record ClusterEndpoints
{
    /// <summary>Whether the API can be reached from inside the VPC.</summary>
    /// <value><c>privateAccess</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    /// <remarks>Can be changed in place (<c>eksctl utils update-cluster-vpc-config</c>).</remarks>
    public bool? PrivateAccess { get; init; }

    /// <summary>
    /// Whether the API can be reached from the internet, from the blocks in <c>vpc.publicAccessCIDRs</c>.
    /// </summary>
    /// <value><c>publicAccess</c>; <see langword="null"/> leaves it out. Without it: <c>true</c>.</value>
    /// <remarks>Can be changed in place (<c>eksctl utils update-cluster-vpc-config</c>).</remarks>
    public bool? PublicAccess { get; init; }
}
