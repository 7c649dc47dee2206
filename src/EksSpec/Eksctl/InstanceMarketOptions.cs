namespace EksSpec.Eksctl;

/// <summary>How the instances are bought.</summary>
/// <remarks>eksctl schema v1alpha5, <c>InstanceMarketOptions</c>.</remarks>
public sealed record InstanceMarketOptions
{
    /// <summary><c>capacity-block</c> is the only one. Needs a capacity reservation.</summary>
    /// <value><c>marketType</c>; <see langword="null"/> leaves it out. Without it: they are bought as usual.</value>
    public string? MarketType { get; init; }
}
