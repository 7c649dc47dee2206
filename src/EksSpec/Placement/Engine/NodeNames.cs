using System.Net;

namespace EksSpec.Placement;

/// <summary>Which names the nodes of a cluster can have: EC2 makes them of the node's address and region.</summary>
internal static class NodeNames
{
    private static readonly IPNetwork OfEksctl = IPNetwork.Parse("192.168.0.0/16");

    public static LabelSlot SlotOf(ClusterConfig cluster) => LabelSlot.NodeName(name => CouldBe(cluster, name));

    private static bool CouldBe(ClusterConfig cluster, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (host, domain) = dot < 0 ? (name, "") : (name[..dot], name[(dot + 1)..]);
        return (RegionOf(domain) is not { } region || (cluster.Metadata?.Region ?? region) == region)
            && (AddressOf(host) is not { } address || IsIn(cluster, address));
    }

    private static string? RegionOf(string domain) =>
        domain == "ec2.internal" ? "us-east-1"
        : domain.EndsWith(".compute.internal", StringComparison.Ordinal) ? domain[..^".compute.internal".Length]
        : null;

    private static IPAddress? AddressOf(string host)
    {
        var text = host.StartsWith("fargate-", StringComparison.Ordinal) ? host["fargate-".Length..] : host;
        return
            text.StartsWith("ip-", StringComparison.Ordinal)
            && text.Count(letter => letter == '-') == 4
            && IPAddress.TryParse(text[3..].Replace('-', '.'), out var address)
            ? address
            : null;
    }

    // Of a VPC that is somebody else's the ranges aren't known.
    private static bool IsIn(ClusterConfig cluster, IPAddress address)
    {
        if (cluster.Vpc is not { } vpc)
        {
            return OfEksctl.Contains(address);
        }

        return !string.IsNullOrEmpty(vpc.Id)
            || vpc.Subnets is not null
            || (vpc.Cidr is null ? OfEksctl.Contains(address) : Contains(vpc.Cidr, address))
            || (vpc.ExtraCidrs ?? []).Any(range => Contains(range, address));
    }

    private static bool Contains(string? range, IPAddress address) =>
        !IPNetwork.TryParse(range, out var network) || network.Contains(address);
}
