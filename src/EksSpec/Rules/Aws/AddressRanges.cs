using System.Net;

namespace EksSpec.Rules;

/// <summary>Blocks of addresses: those of Services and of remote networks, and zones of the region.</summary>
internal sealed partial class AddressRanges : RuleGroup<ClusterConfig>
{
    private static readonly IPNetwork[] PrivateBlocks =
    [
        new(new([10, 0, 0, 0]), 8),
        new(new([172, 16, 0, 0]), 12),
        new(new([192, 168, 0, 0]), 16),
    ];

    private static readonly IPNetwork CarrierBlock = new(new([100, 64, 0, 0]), 10);

    public override void Check(ClusterConfig subject, Report report)
    {
        if (Parse(subject.KubernetesNetworkConfig?.ServiceIpv4Cidr) is { } services)
        {
            const string path = "kubernetesNetworkConfig.serviceIPv4CIDR";
            var isPrivate = services.PrefixLength is >= 12 and <= 24 && IsPrivate(services);
            var fits = isPrivate && !(VpcOf(subject) is { } vpc && Overlaps(vpc, services));
            report.If(!fits, ServiceBlock, path, $"EKS refuses {services} for Services.");
        }

        if (subject.RemoteNetworkConfig is { } remote)
        {
            using var at = report.At("remoteNetworkConfig");
            List<IPNetwork> seen = VpcOf(subject) is { } vpc ? [vpc] : [];
            CheckRemote("remoteNodeNetworks", remote.RemoteNodeNetworks, seen, report);
            CheckRemote("remotePodNetworks", remote.RemotePodNetworks, seen, report);
        }

        if (subject.Metadata?.Region is { Length: > 0 } region)
        {
            foreach (var zone in report.Each("availabilityZones", subject.AvailabilityZones))
            {
                var isForeign = zone.Length > 0 && !zone.StartsWith(region, StringComparison.Ordinal);
                report.If(isForeign, ForeignZone, "", $"'{zone}' is not in {region}.");
            }
        }
    }

    private static IPNetwork? Parse(string? text) => IpText.IsBlock(text) ? IpText.ParseBlock(text) : null;

    private static IPNetwork? VpcOf(ClusterConfig config) =>
        Parse(config.Vpc?.Cidr) is { } given ? given
        : (config.Vpc?.Id).IsSet() || config.HasSubnets() ? null
        : PrivateBlocks[2];

    private static void CheckRemote(
        string field,
        ValueList<RemoteNetwork>? networks,
        List<IPNetwork> seen,
        Report report
    )
    {
        for (var i = 0; i < networks?.Count; i++)
        {
            if (networks[i] is { } network)
            {
                using var at = report.At(field, i);
                report.If(!network.Cidrs.HasItems(), NoBlocks, "cidrs", $"The network has no addresses.");
                foreach (var block in report.Each("cidrs", network.Cidrs))
                {
                    CheckBlock(block, seen, report);
                }
            }
        }
    }

    private static void CheckBlock(string text, List<IPNetwork> seen, Report report)
    {
        if (Parse(text) is { } block && (IsPrivate(block) || IsWithin(block, CarrierBlock)))
        {
            var overlaps = seen.Exists(other => Overlaps(other, block));
            report.If(overlaps, Overlap, "", $"{block} overlaps another network.");
            seen.Add(block);
        }
        else
        {
            report.Add(RemoteBlock, "", $"EKS refuses '{text}' for a remote network.");
        }
    }

    private static bool IsPrivate(IPNetwork block) => Array.Exists(PrivateBlocks, outer => IsWithin(block, outer));

    private static bool IsWithin(IPNetwork inner, IPNetwork outer) =>
        inner.PrefixLength >= outer.PrefixLength && outer.Contains(inner.BaseAddress);

    private static bool Overlaps(IPNetwork one, IPNetwork other) =>
        one.Contains(other.BaseAddress) || other.Contains(one.BaseAddress);
}
