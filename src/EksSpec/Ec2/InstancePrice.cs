namespace EksSpec.Ec2;

/// <summary>What a Linux machine costs On-Demand.</summary>
/// <param name="UsdPerHour">US dollars per hour.</param>
/// <param name="Source">
/// Where the figure comes from: <c>karpenter</c>, <c>sky</c>, <c>pricelist</c>, <c>note</c>, or <c>gen</c> for one that nobody
/// confirmed. With <c>-family</c> it was scaled from another size.
/// </param>
internal sealed record InstancePrice(decimal UsdPerHour, string Source)
{
    /// <summary>Whether the figure was worked out, not read.</summary>
    public bool IsEstimate => Source is "gen" || Source.EndsWith("-family", StringComparison.Ordinal);
}
