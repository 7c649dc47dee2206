using EksSpec.Builders;
using EksSpec.Ec2;

namespace EksSpec;

/// <summary>Operating systems of nodes, as eksctl names them. Any other text that eksctl knows can be given as well.</summary>
public static class AmiFamily
{
    /// <summary>Amazon Linux 2023: eksctl's default.</summary>
    public const string AmazonLinux2023 = ImageFamily.AmazonLinux2023;

    /// <summary>Bottlerocket: a small, read-only system for containers.</summary>
    public const string Bottlerocket = ImageFamily.Bottlerocket;

    /// <summary>Bottlerocket with FIPS-validated cryptography.</summary>
    public const string BottlerocketFips = ImageFamily.BottlerocketFips;

    /// <summary>Ubuntu 22.04.</summary>
    public const string Ubuntu2204 = ImageFamily.Ubuntu2204;

    /// <summary>Ubuntu 24.04.</summary>
    public const string Ubuntu2404 = ImageFamily.Ubuntu2404;

    /// <summary>Windows Server 2022, core.</summary>
    public const string WindowsServer2022Core = ImageFamily.WindowsServer2022Core;

    /// <summary>Windows Server 2025, core.</summary>
    public const string WindowsServer2025Core = ImageFamily.WindowsServer2025Core;
}
