using EksSpec.Rules;

namespace EksSpec.Builders;

/// <summary>The addresses of a cluster's network, as far as its config says them.</summary>
internal static class VpcRanges
{
    private const string OfEksctl = "192.168.0.0/16";

    /// <summary>Where the node tells about itself, its credentials included.</summary>
    private const string Metadata = "169.254.169.254/32";

    private const string Metadata6 = "fd00:ec2::254/128";

    /// <summary>All private addresses, where the VPC is somebody else's and its range isn't said.</summary>
    private static readonly string[] Private = ["10.0.0.0/8", "100.64.0.0/10", "172.16.0.0/12", OfEksctl];

    /// <summary>Where load balancers of the VPC send from.</summary>
    public static IEnumerable<string> Of(ClusterConfig config) =>
        // Amazon chooses the range of an IPv6 VPC when it is made.
        config.IsIpv6()
            ? [config.Vpc?.Ipv6Cidr ?? "::/0"]
        : config.Vpc is { Cidr: { Length: > 0 } said } vpc ? [said, .. vpc.ExtraCidrs ?? []]
        : string.IsNullOrEmpty(config.Vpc?.Id) && !config.HasSubnets() ? [OfEksctl, .. config.Vpc?.ExtraCidrs ?? []]
        : Private;

    /// <summary>Every address but the node's metadata.</summary>
    public static IEnumerable<(string Range, string But)> Everywhere(ClusterConfig config) =>
        config.IsIpv6() ? [("0.0.0.0/0", Metadata), ("::/0", Metadata6)] : [("0.0.0.0/0", Metadata)];
}
