namespace EksSpec;

/// <summary>What addresses an Application Load Balancer has.</summary>
public enum AlbAddresses
{
    /// <summary>IPv4 only: what it has by itself.</summary>
    Ipv4,

    /// <summary>IPv4 and IPv6.</summary>
    DualStack,

    /// <summary>IPv6 for the internet, IPv4 within the VPC only.</summary>
    DualStackWithoutPublicIpv4,
}
