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
        foreach (var rule in report.Each("ingress", spec.Ingress))
        {
            CheckPorts(rule.Ports, report);
            CheckPeers(rule.FromProperty, "from", report);
        }

        foreach (var rule in report.Each("egress", spec.Egress))
        {
            CheckPorts(rule.Ports, report);
            CheckPeers(rule.To, "to", report);
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
        foreach (var item in report.Each("ports", ports))
        {
            CheckPort(item, report);
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
            report.Misspelled(KubernetesNames.PortNumberError(number), PortSpelled, "port", $"The port {number}");

            if (port.EndPort is { } end && (end < number || KubernetesNames.PortNumberError(end) is not null))
            {
                report.Add(EndPort, "endPort", $"The range is {number} to {end}.");
            }

            return;
        }

        report.If(port.EndPort is not null, EndPort, "endPort", $"The port '{text}' is a name and begins no range.");

        report.Misspelled(KubernetesNames.PortNameError(text), PortSpelled, "port", $"The port name '{text}'");
    }

    private static void CheckPeers(IList<V1NetworkPolicyPeer>? peers, string field, Report report)
    {
        foreach (var peer in report.Each(field, peers))
        {
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
        report.Misspelled(IpText.BlockError(cidr), BlockSpelled, "cidr", $"The block '{cidr}'");

        if (IpText.ParseBlock(cidr) is not { } outer)
        {
            return;
        }

        foreach (var text in report.Each("except", block.Except))
        {
            report.Misspelled(IpText.BlockError(text), BlockSpelled, "", $"The block '{text}'");

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
