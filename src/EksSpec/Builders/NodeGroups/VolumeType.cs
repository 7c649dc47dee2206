using EksSpec.Builders;

namespace EksSpec;

/// <summary>Types of EBS volumes.</summary>
public static class VolumeType
{
    /// <summary>General purpose: IOPS and throughput can be set apart from the size. eksctl's default.</summary>
    public const string Gp3 = "gp3";

    /// <summary>General purpose, the generation before.</summary>
    public const string Gp2 = "gp2";

    /// <summary>Provisioned IOPS.</summary>
    public const string Io1 = "io1";

    /// <summary>Provisioned IOPS, more durable.</summary>
    public const string Io2 = "io2";
}
