using System.Net;
using System.Net.Sockets;

namespace EksSpec.Rules;

/// <summary>Whether policies let pods ask the cluster's DNS servers.</summary>
internal sealed class DnsAccess(SiteView site)
{
    private const int Port = 53;
    private const string SystemSpace = "kube-system";

    // CoreDNS as EKS labels it, and the caches that people put on nodes.
    private static readonly Dictionary<string, string>[] Servers =
    [
        new() { ["k8s-app"] = "kube-dns", ["eks.amazonaws.com/component"] = "coredns" },
        new() { ["k8s-app"] = "node-local-dns" },
        new() { ["k8s-app"] = "nodelocaldns" },
    ];

    private readonly PolicyNamespaces _spaces = new(site);
    private List<PodView>? _ownServers;

    /// <summary>Whether a policy of a namespace allows it.</summary>
    public bool IsAllowed(V1NetworkPolicySpec spec, string space)
    {
        foreach (var rule in spec.Egress ?? [])
        {
            if (HasPort(rule, "UDP") && ReachesServers(rule, space))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What keeps a policy from allowing it, as far as it tries to.</summary>
    public static string WhyNot(V1NetworkPolicySpec spec)
    {
        var rules = (spec.Egress ?? []).Where(rule => rule is not null).ToList();
        return rules.Exists(rule => Names53(rule) && HasPort(rule, "UDP"))
                ? "port 53 is allowed, but not to the DNS servers, the pods k8s-app: kube-dns in namespace kube-system"
            : rules.Exists(Names53)
                ? "port 53 is allowed for TCP, which a port without protocol is, and DNS asks by UDP"
            : "no rule allows DNS, which is port 53 of kube-system";
    }

    private static bool Names53(V1NetworkPolicyEgressRule rule) =>
        (rule.Ports ?? []).Any(port => port?.Port?.Value is { Length: > 0 } && port.Covers(Port));

    private static bool HasPort(V1NetworkPolicyEgressRule? rule, string protocol) =>
        rule is not null
        && (
            rule.Ports is not { Count: > 0 } ports
            || ports.Any(port =>
                port is not null && port.ProtocolOf() == protocol && (port.Covers(Port) || IsNamed(port))
            )
        );

    // CoreDNS calls its ports dns and dns-tcp.
    private static bool IsNamed(V1NetworkPolicyPort port) =>
        port.Port?.Value?.StartsWith("dns", StringComparison.Ordinal) == true;

    private bool ReachesServers(V1NetworkPolicyEgressRule rule, string space) =>
        rule.To is not { Count: > 0 } peers || peers.Any(peer => peer is not null && ReachesServers(peer, space));

    private bool ReachesServers(V1NetworkPolicyPeer peer, string space) =>
        peer.IpBlock is { } block
            ? MayHoldServers(block.Cidr)
            : (
                _spaces.Chooses(peer, SystemSpace, space)
                && Array.Exists(Servers, labels => ChoosesLabels(peer, labels))
            )
                || OwnServers.Exists(pod =>
                    _spaces.Chooses(peer, pod.Owner.Namespace, space) && ChoosesLabels(peer, pod.Labels)
                );

    private static bool ChoosesLabels(V1NetworkPolicyPeer peer, IDictionary<string, string>? labels) =>
        peer.PodSelector is not { } selector || LabelMatching.Matches(selector, labels) != false;

    // DNS servers that stand in the files.
    private List<PodView> OwnServers =>
        _ownServers ??= site
            .Pods.Where(pod =>
                (pod.Spec.Containers ?? []).Any(container =>
                    (container?.Ports ?? []).Any(port => port is { Protocol: "UDP", ContainerPort: Port })
                )
            )
            .ToList();

    // Which addresses the servers get, nobody knows before; they are never public.
    private static bool MayHoldServers(string? cidr) =>
        IpText.ParseBlock(cidr ?? "") is not { } block
        || block.PrefixLength < 8
        || block.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6
        || Private.Any(network => network.Contains(block.BaseAddress));

    private static IEnumerable<IPNetwork> Private =>
        [
            new(new([10, 0, 0, 0]), 8),
            new(new([100, 64, 0, 0]), 10),
            new(new([169, 254, 0, 0]), 16),
            new(new([172, 16, 0, 0]), 12),
            new(new([192, 168, 0, 0]), 16),
        ];
}
