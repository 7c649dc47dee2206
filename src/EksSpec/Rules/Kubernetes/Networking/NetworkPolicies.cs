using System.Globalization;
using System.Net;

namespace EksSpec.Rules;

/// <summary>Who may talk to whom, on which ports.</summary>
internal sealed partial class NetworkPolicies : RuleGroup<V1NetworkPolicy>
{
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
        report.If(
            port.Protocol is not (null or "TCP" or "UDP" or "SCTP"),
            Protocol,
            "protocol",
            $"The protocol is '{port.Protocol}'."
        );

        if (port.Port is null)
        {
            report.If(port.EndPort is not null, EndPort, "endPort", $"There is no port for the endPort to go with.");

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

        report.If(port.EndPort is not null, EndPort, "endPort", $"The port '{text}' is a name and begins no range.");

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

            report.If(
                IpText.ParseBlock(text) is { } inner && !IsSmaller(inner, outer),
                ExceptWithin,
                "",
                $"'{text}' is not a smaller block within '{cidr}'."
            );
        }
    }

    private static bool IsSmaller(IPNetwork inner, IPNetwork outer) =>
        inner.PrefixLength > outer.PrefixLength && outer.Contains(inner.BaseAddress);
}
