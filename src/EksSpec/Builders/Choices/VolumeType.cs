namespace EksSpec;

/// <summary>Types of EBS volumes.</summary>
public enum VolumeType
{
    /// <summary>General purpose: IOPS and throughput can be set apart from the size. eksctl's default.</summary>
    Gp3,

    /// <summary>General purpose, the generation before.</summary>
    Gp2,

    /// <summary>Provisioned IOPS.</summary>
    Io1,

    /// <summary>Provisioned IOPS, more durable.</summary>
    Io2,

    /// <summary>Disks for long reads and writes. A root volume can't be one.</summary>
    St1,

    /// <summary>The cheapest disks, for what is rarely read. A root volume can't be one.</summary>
    Sc1,
}
