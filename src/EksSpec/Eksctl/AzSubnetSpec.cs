namespace EksSpec.Eksctl;

/// <summary>A subnet of the cluster.</summary>
/// <remarks>eksctl schema v1alpha5, <c>AZSubnetSpec</c>.</remarks>
public sealed record AzSubnetSpec
{
    /// <summary>Id of an existing subnet: <c>subnet-…</c>.</summary>
    /// <value><c>id</c>; <see langword="null"/> leaves it out. Without it: the subnet is found by zone or CIDR.</value>
    public string? Id { get; init; }

    /// <summary>Availability zone of the subnet.</summary>
    /// <value><c>az</c>; <see langword="null"/> leaves it out. Without it: the key of the map names the zone.</value>
    public string? Az { get; init; }

    /// <summary>Address block of the subnet, such as <c>10.0.0.0/19</c>.</summary>
    /// <value><c>cidr</c>; <see langword="null"/> leaves it out. Without it: the subnet is found by id or zone.</value>
    public string? Cidr { get; init; }
}
