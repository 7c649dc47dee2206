using System.Globalization;

namespace EksSpec.Rules;

/// <summary>The ports that policies name: those of pods, never those of Services.</summary>
internal sealed partial class PolicyPorts : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (site.Pods.Count == 0 || !site.Objects.AsSpan().Exists(static item => item.Value is V1NetworkPolicy))
        {
            return;
        }

        ServicesOfPods services = new(site);
        PolicyNamespaces spaces = new(site);
        // Many policies may be about the same pods.
        Dictionary<(IReadOnlyList<PodView>, string), PortsOfPods> known = [];
        foreach (var (item, policy) in site.Of<V1NetworkPolicy>())
        {
            if (policy.Spec is not { } spec)
            {
                continue;
            }

            report.On(item, "spec");
            if (spec.LimitsIngress() && spec.Ingress is { Count: > 0 })
            {
                var isSeen = IsSeen(spec.PodSelector, item.Namespace, site);
                var chosen = isSeen ? site.Select(spec.PodSelector ?? new(), item.Namespace) : [];
                var key = (chosen, item.AddedLabels);
                if (!known.TryGetValue(key, out var own))
                {
                    known.Add(key, own = new([.. chosen.Where(pod => pod.Owner.AddedLabels == item.AddedLabels)]));
                }

                foreach (var rule in report.Each("ingress", spec.Ingress))
                {
                    CheckPorts(rule.Ports, own, services, report);
                }
            }

            foreach (var rule in report.Each("egress", spec.LimitsEgress() ? spec.Egress : null))
            {
                if (rule.Ports is { Count: > 0 })
                {
                    CheckPorts(rule.Ports, new(PeersOf(rule, item, spaces, site)), services, report);
                }
            }
        }
    }

    /// <summary>The pods that a rule lets out to; none where it may be others too.</summary>
    private static List<PodView> PeersOf(
        V1NetworkPolicyEgressRule rule,
        SpecObject item,
        PolicyNamespaces spaces,
        SiteView site
    )
    {
        List<PodView> pods = [];
        foreach (var peer in rule.To ?? [])
        {
            if (peer?.IpBlock is not null || peer is null || LabelMatching.IsEmpty(peer.PodSelector))
            {
                return [];
            }

            foreach (var space in spaces.Of(peer, item.Namespace))
            {
                if (!IsSeen(peer.PodSelector, space, site))
                {
                    return [];
                }

                pods.AddRange(site.Select(peer.PodSelector, space));
            }
        }

        return pods;
    }

    // Operators make pods that stand in no file.
    private static bool IsSeen(V1LabelSelector? selector, string space, SiteView site) =>
        !site.Made.MayChoose(selector ?? new(), space) && !site.Made.MayBring(space);

    private static void CheckPorts(
        IList<V1NetworkPolicyPort>? ports,
        PortsOfPods pods,
        ServicesOfPods services,
        Report report
    )
    {
        if (pods.AreUnknown)
        {
            return;
        }

        foreach (var port in report.Each("ports", ports))
        {
            var text = port.Port?.Value ?? "";
            if (GoInteger.TryParse(text, out int number))
            {
                CheckNumber(port, number, pods, services, report);
            }
            else if (KubernetesNames.PortNameError(text) is null)
            {
                CheckName(text, pods, report);
            }
        }
    }

    private static void CheckName(string name, PortsOfPods pods, Report report)
    {
        var known = pods.Names;
        report.If(
            Array.IndexOf(known, name) < 0,
            NameMissing,
            "port",
            $"{Who(pods.Pods)} no port named '{name}'.",
            Mend.Word(name, known),
            known is [var only] ? $"Write '{only}', or the number of the pod's port." : null
        );
    }

    private static void CheckNumber(
        V1NetworkPolicyPort port,
        int number,
        PortsOfPods pods,
        ServicesOfPods services,
        Report report
    )
    {
        // Pods may listen on ports that they don't declare.
        if (port.EndPort is not null || pods.Have(number))
        {
            return;
        }

        var (service, target) = services.Mapped(pods.Pods, number, port.ProtocolOf());
        var fix = $"Write {target}, the port of the pods.";
        report.If(
            service is not null,
            ServicePort,
            "port",
            $"{number} is the port of {service}, which sends to port {target}: a policy counts the pods' ports.",
            fix
        );
    }

    private static string Who(List<PodView> pods) =>
        pods.Count == 1
            ? $"{pods[0].Owner} has"
            : string.Create(CultureInfo.InvariantCulture, $"{pods[0].Owner} and {pods.Count - 1} more have");
}
