using System.Net;

namespace EksSpec.Rules;

/// <summary>Blocks of addresses: those of Services and of remote networks, and zones of the region.</summary>
internal sealed partial class AddressRanges : RuleGroup<ClusterConfig>
{
    private static readonly IPNetwork[] PrivateBlocks =
    [
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.168.0.0/16"),
    ];

    private static readonly IPNetwork CarrierBlock = IPNetwork.Parse("100.64.0.0/10");

    public override void Check(ClusterConfig subject, Report report)
    {
        if (IPNetwork.TryParse(subject.KubernetesNetworkConfig?.ServiceIpv4Cidr, out var services))
        {
            var fits =
                services.PrefixLength is >= 12 and <= 24 && PrivateBlocks.Any(block => IsWithin(services, block));
            report.If(
                !fits || (VpcOf(subject) is { } vpc && Overlaps(vpc, services)),
                ServiceBlock,
                "kubernetesNetworkConfig.serviceIPv4CIDR",
                $"EKS refuses {services} for Services."
            );
        }

        if (subject.RemoteNetworkConfig is { } remote)
        {
            List<IPNetwork> seen = VpcOf(subject) is { } vpc ? [vpc] : [];
            CheckRemote("remoteNetworkConfig.remoteNodeNetworks", remote.RemoteNodeNetworks, seen, report);
            CheckRemote("remoteNetworkConfig.remotePodNetworks", remote.RemotePodNetworks, seen, report);
        }

        CheckZones(subject, report);
    }

    private static IPNetwork? VpcOf(ClusterConfig config) =>
        IPNetwork.TryParse(config.Vpc?.Cidr, out var given) ? given
        : (config.Vpc?.Id).IsSet() || config.HasSubnets() ? null
        : PrivateBlocks[2];

    private static void CheckRemote(
        string path,
        ValueList<RemoteNetwork>? networks,
        List<IPNetwork> seen,
        Report report
    )
    {
        for (var i = 0; i < networks?.Count; i++)
        {
            if (networks[i] is not { } network)
            {
                continue;
            }

            var cidrs = network.Cidrs.Items();
            if (cidrs.Length == 0)
            {
                report.Add(NoBlocks, $"{path}[{i}].cidrs", "The network has no addresses.");
            }

            for (var j = 0; j < cidrs.Length; j++)
            {
                CheckBlock($"{path}[{i}].cidrs[{j}]", cidrs[j], seen, report);
            }
        }
    }

    private static void CheckBlock(string path, string? text, List<IPNetwork> seen, Report report)
    {
        if (
            !IPNetwork.TryParse(text, out var block)
            || !(PrivateBlocks.Any(outer => IsWithin(block, outer)) || IsWithin(block, CarrierBlock))
        )
        {
            report.Add(RemoteBlock, path, $"EKS refuses '{text}' for a remote network.");
            return;
        }

        report.If(seen.Exists(other => Overlaps(other, block)), Overlap, path, $"{block} overlaps another network.");

        seen.Add(block);
    }

    private static void CheckZones(ClusterConfig config, Report report)
    {
        if (config.Metadata?.Region is not { Length: > 0 } region)
        {
            return;
        }

        var zones = config.AvailabilityZones.Items();
        for (var i = 0; i < zones.Length; i++)
        {
            if (zones[i] is { Length: > 0 } zone && !zone.StartsWith(region, StringComparison.Ordinal))
            {
                report.Add(ForeignZone, $"availabilityZones[{i}]", $"'{zone}' is not in {region}.");
            }
        }
    }

    private static bool IsWithin(IPNetwork inner, IPNetwork outer) =>
        inner.PrefixLength >= outer.PrefixLength && outer.Contains(inner.BaseAddress);

    private static bool Overlaps(IPNetwork one, IPNetwork other) =>
        one.Contains(other.BaseAddress) || other.Contains(one.BaseAddress);
}
