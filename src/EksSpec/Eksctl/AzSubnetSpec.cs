namespace EksSpec.Eksctl;

/// <summary>eksctl <c>AZSubnetSpec</c>.</summary>
public sealed record AzSubnetSpec
{
    /// <summary><c>id</c>.</summary>
    public string? Id { get; init; }

    /// <summary><c>az</c>.</summary>
    public string? Az { get; init; }

    /// <summary><c>cidr</c>.</summary>
    public string? Cidr { get; init; }
}
