namespace EksSpec;

/// <summary>Operating systems of nodes, named as eksctl names them.</summary>
public enum AmiFamily
{
    /// <summary>Amazon Linux 2023: eksctl's default.</summary>
    AmazonLinux2023,

    /// <summary>Amazon Linux 2, which no Kubernetes version after 1.32 has.</summary>
    AmazonLinux2,

    /// <summary>Bottlerocket: a small, read-only system for containers.</summary>
    Bottlerocket,

    /// <summary>Bottlerocket with FIPS-validated cryptography.</summary>
    BottlerocketFips,

    /// <summary>Ubuntu 20.04.</summary>
    Ubuntu2004,

    /// <summary>Ubuntu 20.04 with Ubuntu Pro.</summary>
    UbuntuPro2004,

    /// <summary>Ubuntu 22.04.</summary>
    Ubuntu2204,

    /// <summary>Ubuntu 22.04 with Ubuntu Pro.</summary>
    UbuntuPro2204,

    /// <summary>Ubuntu 24.04.</summary>
    Ubuntu2404,

    /// <summary>Ubuntu 24.04 with Ubuntu Pro.</summary>
    UbuntuPro2404,

    /// <summary>Ubuntu 26.04.</summary>
    Ubuntu2604,

    /// <summary>Ubuntu 26.04 with Ubuntu Pro.</summary>
    UbuntuPro2604,

    /// <summary>Windows Server 2019, without a desktop.</summary>
    WindowsServer2019CoreContainer,

    /// <summary>Windows Server 2019, with a desktop.</summary>
    WindowsServer2019FullContainer,

    /// <summary>Windows Server 2022, without a desktop.</summary>
    WindowsServer2022CoreContainer,

    /// <summary>Windows Server 2022, with a desktop.</summary>
    WindowsServer2022FullContainer,

    /// <summary>Windows Server 2025, without a desktop.</summary>
    WindowsServer2025CoreContainer,

    /// <summary>Windows Server 2025, with a desktop.</summary>
    WindowsServer2025FullContainer,
}
