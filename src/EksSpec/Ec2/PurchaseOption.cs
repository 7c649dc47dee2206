namespace EksSpec.Ec2;

/// <summary>How machines are bought.</summary>
public enum PurchaseOption
{
    /// <summary>At the listed price, for as long as they are wanted.</summary>
    OnDemand,

    /// <summary>Cheaper, from what EC2 has to spare; taken back two minutes after a notice.</summary>
    Spot,

    /// <summary>Some On-Demand and some spot.</summary>
    Mixed,

    /// <summary>Reserved beforehand for a number of days, in a Capacity Block.</summary>
    CapacityBlock,

    /// <summary>Nothing says it before the machines are started.</summary>
    Unknown,
}
