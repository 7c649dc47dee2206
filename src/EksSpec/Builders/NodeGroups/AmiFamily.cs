using EksSpec.Builders;

namespace EksSpec;

/// <summary>Operating systems of nodes, as eksctl names them. Any other text that eksctl knows can be given as well.</summary>
public static class AmiFamily
{
    /// <summary>Amazon Linux 2023: eksctl's default.</summary>
    public const string AmazonLinux2023 = "AmazonLinux2023";

    /// <summary>Bottlerocket: a small, read-only system for containers.</summary>
    public const string Bottlerocket = "Bottlerocket";

    /// <summary>Bottlerocket with FIPS-validated cryptography.</summary>
    public const string BottlerocketFips = "BottlerocketFips";

    /// <summary>Ubuntu 22.04.</summary>
    public const string Ubuntu2204 = "Ubuntu2204";

    /// <summary>Ubuntu 24.04.</summary>
    public const string Ubuntu2404 = "Ubuntu2404";

    /// <summary>Windows Server 2022, core.</summary>
    public const string WindowsServer2022Core = "WindowsServer2022CoreContainer";

    /// <summary>Windows Server 2025, core.</summary>
    public const string WindowsServer2025Core = "WindowsServer2025CoreContainer";
}
