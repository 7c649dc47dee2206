namespace EksSpec.Eksctl;

/// <summary>A cluster without outbound internet access.</summary>
/// <remarks>eksctl schema v1alpha5, <c>PrivateCluster</c>.</remarks>
public sealed record PrivateCluster
{
    /// <summary>Whether it is one. Every node group then needs <c>privateNetworking</c>.</summary>
    /// <value><c>enabled</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    /// <remarks>Needs a new cluster to change.</remarks>
    public bool? Enabled { get; init; }

    /// <summary>Whether the VPC endpoints are left to others.</summary>
    /// <value><c>skipEndpointCreation</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? SkipEndpointCreation { get; init; }

    /// <summary>More VPC endpoints: <c>cloudformation</c>, <c>autoscaling</c>, <c>logs</c>.</summary>
    /// <value>
    /// <c>additionalEndpointServices</c>; <see langword="null"/> leaves it out. Without it: only the needed ones.
    /// </value>
    public ValueList<string>? AdditionalEndpointServices { get; init; }
}
