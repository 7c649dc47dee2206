namespace EksSpec.Eksctl;

/// <summary>eksctl <c>InstanceMarketOptions</c>.</summary>
public sealed record InstanceMarketOptions
{
    /// <summary><c>marketType</c>.</summary>
    public string? MarketType { get; init; }
}
