using System.Net;
using EksSpec.Findings;
using EksSpec.GoText;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Networking;

/// <summary>Who may talk to whom, on which ports.</summary>
internal sealed class NetworkPolicies : RuleGroup<V1NetworkPolicy>
{
    private const string Head =
        "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: { name: shop }\nspec:\n  podSelector: {}\n";

    private static readonly RuleInfo TypeKnown = KubernetesRule.Error(
        "EKS3775",
        "A policy type is not Ingress or Egress, or there are more than two",
        "Write Ingress, Egress or both.",
        Head + "  policyTypes: [ingress]\n",
        Head + "  policyTypes: [Ingress]\n"
    );

    private static readonly RuleInfo PortSpelled = KubernetesRule.Error(
        "EKS3776",
        "A port of a NetworkPolicy is no port number or name",
        "Write a number from 1 to 65535, or a name of up to 15 lower-case letters, digits and '-'.",
        Head + "  ingress: [{ ports: [{ port: 0 }] }]\n",
        Head + "  ingress: [{ ports: [{ port: 8080 }] }]\n"
    );

    private static readonly RuleInfo EndPort = KubernetesRule.Error(
        "EKS3777",
        "The endPort of a NetworkPolicy does not fit its port",
        "Write a number as port, and an endPort that is not below it.",
        Head + "  ingress: [{ ports: [{ port: 8080, endPort: 8000 }] }]\n",
        Head + "  ingress: [{ ports: [{ port: 8080, endPort: 8090 }] }]\n"
    );

    private static readonly RuleInfo Protocol = KubernetesRule.Error(
        "EKS3778",
        "The protocol of a NetworkPolicy's port is not TCP, UDP or SCTP",
        "Write TCP, UDP or SCTP.",
        Head + "  ingress: [{ ports: [{ port: 53, protocol: udp }] }]\n",
        Head + "  ingress: [{ ports: [{ port: 53, protocol: UDP }] }]\n"
    );

    private static readonly RuleInfo PeerNeeded = KubernetesRule.Error(
        "EKS3779",
        "A peer of a NetworkPolicy names nobody",
        "Write podSelector, namespaceSelector or ipBlock; an empty selector means everybody.",
        Head + "  ingress: [{ from: [{}] }]\n",
        Head + "  ingress: [{ from: [{ namespaceSelector: {} }] }]\n"
    );

    private static readonly RuleInfo PeerMixed = KubernetesRule.Error(
        "EKS3780",
        "A peer of a NetworkPolicy is an ipBlock and a selector",
        "Make two peers of it.",
        Head + "  ingress: [{ from: [{ podSelector: {}, ipBlock: { cidr: 10.0.0.0/8 } }] }]\n",
        Head + "  ingress: [{ from: [{ podSelector: {} }, { ipBlock: { cidr: 10.0.0.0/8 } }] }]\n"
    );

    private static readonly RuleInfo BlockSpelled = KubernetesRule.Error(
        "EKS3781",
        "An ipBlock of a NetworkPolicy is no CIDR block",
        "Write the address, a slash and the prefix length, without leading zeros and host bits.",
        Head + "  egress: [{ to: [{ ipBlock: { cidr: 10.0.0.5/8 } }] }]\n",
        Head + "  egress: [{ to: [{ ipBlock: { cidr: 10.0.0.0/8 } }] }]\n"
    );

    private static readonly RuleInfo ExceptWithin = KubernetesRule.Error(
        "EKS3782",
        "An exception of an ipBlock is not within the block, or as large",
        "Write a smaller block within the cidr.",
        Head + "  egress: [{ to: [{ ipBlock: { cidr: 10.0.0.0/16, except: [10.1.0.0/24] } }] }]\n",
        Head + "  egress: [{ to: [{ ipBlock: { cidr: 10.0.0.0/16, except: [10.0.1.0/24] } }] }]\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [TypeKnown, PortSpelled, EndPort, Protocol, PeerNeeded, PeerMixed, BlockSpelled, ExceptWithin];

    public override void Check(V1NetworkPolicy subject, Report report)
    {
        if (subject.Spec is not { } spec)
        {
            return;
        }

        using var at = report.At("spec");
        LabelSelectors.Check(spec.PodSelector, "podSelector", report);
        for (var i = 0; i < spec.Ingress?.Count; i++)
        {
            using var item = report.At("ingress", i);
            CheckPorts(spec.Ingress[i]?.Ports, report);
            CheckPeers(spec.Ingress[i]?.FromProperty, "from", report);
        }

        for (var i = 0; i < spec.Egress?.Count; i++)
        {
            using var item = report.At("egress", i);
            CheckPorts(spec.Egress[i]?.Ports, report);
            CheckPeers(spec.Egress[i]?.To, "to", report);
        }

        if (spec.PolicyTypes is { Count: > 2 })
        {
            report.Add(TypeKnown, "policyTypes", $"There are {spec.PolicyTypes.Count} policy types.");
            return;
        }

        for (var i = 0; i < spec.PolicyTypes?.Count; i++)
        {
            if (spec.PolicyTypes[i] is not ("Ingress" or "Egress"))
            {
                using var item = report.At("policyTypes", i);
                report.Add(TypeKnown, "", $"The policy type is '{spec.PolicyTypes[i]}'.");
            }
        }
    }

    private static void CheckPorts(IList<V1NetworkPolicyPort>? ports, Report report)
    {
        for (var i = 0; i < ports?.Count; i++)
        {
            using var item = report.At("ports", i);
            CheckPort(ports[i] ?? new(), report);
        }
    }

    private static void CheckPort(V1NetworkPolicyPort port, Report report)
    {
        if (port.Protocol is not (null or "TCP" or "UDP" or "SCTP"))
        {
            report.Add(Protocol, "protocol", $"The protocol is '{port.Protocol}'.");
        }

        if (port.Port is null)
        {
            if (port.EndPort is not null)
            {
                report.Add(EndPort, "endPort", "There is no port for the endPort to go with.");
            }

            return;
        }

        var text = port.Port.Value ?? "";
        if (GoInteger.TryParse(text, out int number))
        {
            if (KubernetesNames.PortNumberError(number) is { } numberError)
            {
                report.Add(PortSpelled, "port", $"The port {number} {numberError}.");
            }

            if (port.EndPort is { } end && (end < number || KubernetesNames.PortNumberError(end) is not null))
            {
                report.Add(EndPort, "endPort", $"The range is {number} to {end}.");
            }

            return;
        }

        if (port.EndPort is not null)
        {
            report.Add(EndPort, "endPort", $"The port '{text}' is a name and begins no range.");
        }

        if (KubernetesNames.PortNameError(text) is { } nameError)
        {
            report.Add(PortSpelled, "port", $"The port name '{text}' {nameError}.");
        }
    }

    private static void CheckPeers(IList<V1NetworkPolicyPeer>? peers, string field, Report report)
    {
        for (var i = 0; i < peers?.Count; i++)
        {
            using var item = report.At(field, i);
            var peer = peers[i] ?? new();
            LabelSelectors.Check(peer.PodSelector, "podSelector", report);
            LabelSelectors.Check(peer.NamespaceSelector, "namespaceSelector", report);
            var selects = peer.PodSelector is not null || peer.NamespaceSelector is not null;
            if (peer.IpBlock is { } block)
            {
                using var inside = report.At("ipBlock");
                CheckBlock(block, report);
            }

            if (!selects && peer.IpBlock is null)
            {
                report.Add(PeerNeeded, "", "The peer has no selector and no ipBlock.");
            }
            else if (selects && peer.IpBlock is not null)
            {
                report.Add(PeerMixed, "", "The peer has an ipBlock and a selector.");
            }
        }
    }

    private static void CheckBlock(V1IPBlock block, Report report)
    {
        var cidr = block.Cidr ?? "";
        if (IpText.BlockError(cidr) is { } error)
        {
            report.Add(BlockSpelled, "cidr", $"The block '{cidr}' {error}.");
        }

        if (IpText.ParseBlock(cidr) is not { } outer)
        {
            return;
        }

        for (var i = 0; i < block.Except?.Count; i++)
        {
            using var item = report.At("except", i);
            var text = block.Except[i] ?? "";
            if (IpText.BlockError(text) is { } exceptError)
            {
                report.Add(BlockSpelled, "", $"The block '{text}' {exceptError}.");
            }

            if (IpText.ParseBlock(text) is { } inner && !IsSmaller(inner, outer))
            {
                report.Add(ExceptWithin, "", $"'{text}' is not a smaller block within '{cidr}'.");
            }
        }
    }

    private static bool IsSmaller(IPNetwork inner, IPNetwork outer) =>
        inner.PrefixLength > outer.PrefixLength && outer.Contains(inner.BaseAddress);
}
