using System.Globalization;

namespace EksSpec.Rules;

/// <summary>The ports of a Service.</summary>
internal sealed partial class ServicePorts : RuleGroup<V1Service>
{
    public override void Check(V1Service subject, Report report)
    {
        if (subject.Spec?.Ports is not { Count: > 0 } given)
        {
            return;
        }

        IList<V1ServicePort> ports = given.Contains(null!) ? [.. given.Select(port => port ?? new())] : given;
        using var at = report.At("spec");
        var type = ServiceFacts.TypeOf(subject.Spec);
        for (var i = 0; i < ports.Count; i++)
        {
            using var item = report.At("ports", i);
            CheckPort(ports[i], ports.Count > 1, report);
            CheckAgainstEarlier(ports, i, report);
            CheckNodePort(ports[i], type, report);
        }

        if (type is "NodePort" or "LoadBalancer")
        {
            CheckNodePortsTaken(ports, report);
        }
    }

    private static void CheckPort(V1ServicePort port, bool many, Report report)
    {
        var isUnnamed = string.IsNullOrEmpty(port.Name);
        var nameError = isUnnamed ? null : KubernetesNames.DnsLabelError(port.Name);
        report.If(isUnnamed && many, NameNeeded, "name", $"Port {port.Port} has no name.");
        var meantName = Respelled.Lower(nameError, port.Name, KubernetesNames.DnsLabelError);
        report.Misspelled(nameError, NameSpelled, "name", $"The port name '{port.Name}'", Mend.Text(meantName));
        report.Misspelled(KubernetesNames.PortNumberError(port.Port), PortNumber, "port", $"Port {port.Port}");
        Ports.CheckProtocol(ServiceFacts.ProtocolOf(port), Protocol, report);

        // An absent target, 0 and "" become the port itself, which may be wrong too.
        var target = port.TargetPort?.Value is null or "" or "0"
            ? port.Port.ToString(CultureInfo.InvariantCulture)
            : port.TargetPort.Value;
        var targetError = GoInteger.TryParse(target, out int number)
            ? KubernetesNames.PortNumberError(number)
            : KubernetesNames.PortNameError(target);
        var protocolError = KubernetesNames.QualifiedNameError(port.AppProtocol);
        var meantTarget = Respelled.Lower(targetError, target, KubernetesNames.PortNameError);
        report.Misspelled(targetError, TargetPort, "targetPort", $"The target port '{target}'", Mend.Text(meantTarget));
        report.Misspelled(protocolError, AppProtocol, "appProtocol", $"The application protocol '{port.AppProtocol}'");
    }

    private static void CheckAgainstEarlier(IList<V1ServicePort> ports, int index, Report report)
    {
        var port = ports[index];
        var (name, number, whole) = (false, false, false);
        for (var i = 0; i < index; i++)
        {
            whole |= ports[i] == port;
            name |= !string.IsNullOrEmpty(port.Name) && ports[i].Name == port.Name;
            number |= ports[i].Port == port.Port && ServiceFacts.ProtocolOf(ports[i]) == ServiceFacts.ProtocolOf(port);
        }

        report.If(name, NameTwice, "name", $"Another port is named '{port.Name}' too.");
        report.If(
            number,
            PortTwice,
            "",
            $"Another port is {port.Port}/{ServiceFacts.ProtocolOf(port)} too.",
            whole ? Mend.Remove : default
        );
    }

    private static void CheckNodePort(V1ServicePort port, string type, Report report)
    {
        var (nodePort, isOpen) = (port.NodePort ?? 0, type is "NodePort" or "LoadBalancer");
        var isBeyond = isOpen && nodePort is not (0 or (>= 30_000 and <= 32_767));
        report.If(isBeyond, NodePortRange, "nodePort", $"The node port {nodePort} is not in the range of the cluster.");
        report.If(
            type == "ClusterIP" && nodePort != 0,
            NodePortForbidden,
            "nodePort",
            $"The Service is of type ClusterIP; node port {nodePort} is not used."
        );
    }

    // The server hands out node ports one after the other. Ports with the same number share one: TCP and UDP of a DNS server.
    private static void CheckNodePortsTaken(IList<V1ServicePort> ports, Report report)
    {
        var given = new Dictionary<int, int>();
        var taken = new HashSet<int>();
        for (var i = 0; i < ports.Count; i++)
        {
            var port = ports[i];
            var wanted = port.NodePort ?? 0;
            if (!given.TryGetValue(port.Port, out var shared))
            {
                var asked = ports.Skip(i).FirstOrDefault(p => p.Port == port.Port && p.NodePort is > 0)?.NodePort ?? 0;
                if (asked == 0)
                {
                    continue;
                }

                given[port.Port] = asked;
                wanted = asked;
            }
            else if (wanted == shared)
            {
                continue;
            }

            if (wanted > 0 && !taken.Add(wanted))
            {
                using var item = report.At("ports", i);
                report.Add(NodePortTwice, "nodePort", $"Another port asks for node port {wanted} too.");
            }
        }
    }
}
