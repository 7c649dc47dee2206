using System.Net;

namespace EksSpec.Rules;

/// <summary>Blocks of addresses: those of Services and of remote networks, and zones of the region.</summary>
internal sealed partial class AddressRanges : RuleGroup<ClusterConfig>
{
    private static readonly IPNetwork CarrierBlock = new(new([100, 64, 0, 0]), 10);

    public override void Check(ClusterConfig subject, Report report)
    {
        if (Parse(subject.KubernetesNetworkConfig?.ServiceIpv4Cidr) is { } services)
        {
            CheckServices(services, subject, report);
        }

        if (subject.RemoteNetworkConfig is { } remote)
        {
            CheckRemote(remote, subject, report);
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

    private static void CheckServices(IPNetwork services, ClusterConfig config, Report report)
    {
        const string path = "kubernetesNetworkConfig.serviceIPv4CIDR";
        var isPrivate = services.PrefixLength is >= 12 and <= 24 && PrivateRanges.Hold(services);
        report.If(!isPrivate, ServiceBlock, path, $"EKS refuses {services} for Services.");
        if (VpcOf(config) is { } network)
        {
            report.If(
                isPrivate && network.Overlaps(services),
                ServiceBlock,
                path,
                $"{services} overlaps {network}, the range of the VPC.",
                "Use a block outside the VPC, such as 172.20.0.0/16 or 10.100.0.0/16."
            );
        }
    }

    private static void CheckRemote(RemoteNetworkConfig remote, ClusterConfig config, Report report)
    {
        using var at = report.At("remoteNetworkConfig");
        List<IPNetwork> seen = VpcOf(config) is { } vpc ? [vpc] : [];
        if (Parse(config.KubernetesNetworkConfig?.ServiceIpv4Cidr) is { } ofServices)
        {
            seen.Add(ofServices);
        }

        CheckRemote("remoteNodeNetworks", remote.RemoteNodeNetworks, seen, report);
        CheckRemote("remotePodNetworks", remote.RemotePodNetworks, seen, report);
    }

    private static IPNetwork? Parse(string? text) => IpText.IsBlock(text) ? IpText.ParseBlock(text) : null;

    private static IPNetwork? VpcOf(ClusterConfig config) =>
        Parse(config.Vpc?.Cidr) is { } given ? given
        : (config.Vpc?.Id).IsSet() || config.HasSubnets() ? null
        : PrivateRanges.OfNewVpc;

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
        if (Parse(text) is { } block && (PrivateRanges.Hold(block) || block.IsWithin(CarrierBlock)))
        {
            var overlaps = seen.Exists(other => other.Overlaps(block));
            report.If(overlaps, Overlap, "", $"{block} overlaps another network.");
            seen.Add(block);
        }
        else
        {
            report.Add(RemoteBlock, "", $"EKS refuses '{text}' for a remote network.");
        }
    }
}
