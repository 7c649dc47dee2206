namespace EksSpec.Ec2;

/// <summary>What follows from how machines are bought.</summary>
internal static class PurchaseOptions
{
    /// <summary>Whether a machine may be taken back: some are spot, or nothing rules it out.</summary>
    public static bool MayBeSpot(this PurchaseOption option) =>
        option is PurchaseOption.Spot or PurchaseOption.Mixed or PurchaseOption.Unknown;

    /// <summary>The option as sentences name it.</summary>
    public static string Text(this PurchaseOption option) =>
        option switch
        {
            PurchaseOption.OnDemand => "On-Demand",
            PurchaseOption.Spot => "spot",
            PurchaseOption.Mixed => "spot and On-Demand",
            PurchaseOption.CapacityBlock => "Capacity Block",
            _ => "spot or On-Demand",
        };
}
