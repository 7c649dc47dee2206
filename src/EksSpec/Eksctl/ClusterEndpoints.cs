namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ClusterEndpoints</c>.</summary>
public sealed record ClusterEndpoints
{
    /// <summary><c>privateAccess</c>.</summary>
    public bool? PrivateAccess { get; init; }

    /// <summary><c>publicAccess</c>.</summary>
    public bool? PublicAccess { get; init; }
}
