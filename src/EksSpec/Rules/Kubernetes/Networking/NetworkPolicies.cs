using System.Net;

namespace EksSpec.Rules;

/// <summary>Who may talk to whom, on which ports.</summary>
internal sealed partial class NetworkPolicies : RuleGroup<V1NetworkPolicy>
{
    private static readonly string[] Types = ["Egress", "Ingress"];

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
            CheckRule(rule.Ports, rule.FromProperty, "from", report);
        }

        foreach (var rule in report.Each("egress", spec.Egress))
        {
            CheckRule(rule.Ports, rule.To, "to", report);
        }

        var isTooLong = spec.PolicyTypes is { Count: > 2 };
        report.If(isTooLong, TypeKnown, "policyTypes", $"There are {spec.PolicyTypes?.Count} policy types.");
        foreach (var type in report.Each("policyTypes", isTooLong ? null : spec.PolicyTypes))
        {
            report.OneOf(type, Types, TypeKnown, "");
        }
    }

    private static void CheckRule(
        IList<V1NetworkPolicyPort>? ports,
        IList<V1NetworkPolicyPeer>? peers,
        string peersField,
        Report report
    )
    {
        foreach (var port in report.Each("ports", ports))
        {
            CheckPort(port, report);
        }

        foreach (var peer in report.Each(peersField, peers))
        {
            CheckPeer(peer, report);
        }
    }

    private static void CheckPort(V1NetworkPolicyPort port, Report report)
    {
        Ports.CheckProtocol(port.Protocol, Protocol, report);
        var (text, end, hasEnd) = (port.Port?.Value ?? "", port.EndPort, port.EndPort is not null);
        if (port.Port is null)
        {
            report.If(hasEnd, EndPort, "endPort", $"There is no port for the endPort to go with.");
        }
        else if (GoInteger.TryParse(text, out int number))
        {
            var isRange = !hasEnd || (end >= number && end is >= 1 and <= 65535);
            report.Misspelled(KubernetesNames.PortNumberError(number), PortSpelled, "port", $"The port {number}");
            report.If(!isRange, EndPort, "endPort", $"The range is {number} to {end}.");
        }
        else
        {
            report.If(hasEnd, EndPort, "endPort", $"The port '{text}' is a name and begins no range.");
            var error = KubernetesNames.PortNameError(text);
            var meant = Respelled.Lower(error, text, KubernetesNames.PortNameError);
            report.Misspelled(error, PortSpelled, "port", $"The port name '{text}'", Mend.Text(meant));
        }
    }

    private static void CheckPeer(V1NetworkPolicyPeer peer, Report report)
    {
        LabelSelectors.Check(peer.PodSelector, "podSelector", report);
        LabelSelectors.Check(peer.NamespaceSelector, "namespaceSelector", report);
        var selects = peer.PodSelector is not null || peer.NamespaceSelector is not null;
        report.If(!selects && peer.IpBlock is null, PeerNeeded, "", $"The peer has no selector and no ipBlock.");
        report.If(selects && peer.IpBlock is not null, PeerMixed, "", $"The peer has an ipBlock and a selector.");
        if (peer.IpBlock is { } block)
        {
            using var inside = report.At("ipBlock");
            CheckBlock(block, report);
        }
    }

    private static void CheckBlock(V1IPBlock block, Report report)
    {
        var cidr = block.Cidr ?? "";
        report.Misspelled(
            IpText.BlockError(cidr),
            BlockSpelled,
            "cidr",
            $"The block '{cidr}'",
            Mend.Text(Respelled.Block(cidr))
        );
        if (IpText.ParseBlock(cidr) is not { } outer)
        {
            return;
        }

        foreach (var text in report.Each("except", block.Except))
        {
            var isOutside = IpText.ParseBlock(text) is { } inner && !IsSmaller(inner, outer);
            report.Misspelled(IpText.BlockError(text), BlockSpelled, "", $"The block '{text}'");
            report.If(isOutside, ExceptWithin, "", $"'{text}' is not a smaller block within '{cidr}'.");
        }
    }

    private static bool IsSmaller(IPNetwork inner, IPNetwork outer) =>
        inner.PrefixLength > outer.PrefixLength && outer.Contains(inner.BaseAddress);
}
