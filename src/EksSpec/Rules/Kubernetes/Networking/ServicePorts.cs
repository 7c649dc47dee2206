using System.Globalization;
using EksSpec.Findings;
using EksSpec.GoText;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Networking;

/// <summary>The ports of a Service.</summary>
internal sealed class ServicePorts : RuleGroup<V1Service>
{
    private const int KubeletPort = 10250;
    private const string Head = "apiVersion: v1\nkind: Service\nmetadata: { name: shop }\nspec:\n";

    private static readonly RuleInfo PortNumber = KubernetesRule.Error(
        "EKS3710",
        "A port of a Service is not between 1 and 65535",
        "Write a number from 1 to 65535.",
        Head + "  ports: [{ port: 0, targetPort: 8080 }]\n",
        Head + "  ports: [{ port: 80, targetPort: 8080 }]\n"
    );

    private static readonly RuleInfo NameNeeded = KubernetesRule.Error(
        "EKS3711",
        "A Service with several ports leaves one without a name",
        "Name every port.",
        Head + "  ports: [{ port: 80, name: http }, { port: 443 }]\n",
        Head + "  ports: [{ port: 80, name: http }, { port: 443, name: https }]\n"
    );

    private static readonly RuleInfo NameSpelled = KubernetesRule.Error(
        "EKS3712",
        "The name of a Service's port is no DNS label",
        "Use lower-case letters, digits and '-', beginning and ending with a letter or digit.",
        Head + "  ports: [{ port: 80, name: HTTP }]\n",
        Head + "  ports: [{ port: 80, name: http }]\n"
    );

    private static readonly RuleInfo NameTwice = KubernetesRule.Error(
        "EKS3713",
        "Two ports of a Service have the same name",
        "Give each port a name of its own.",
        Head + "  ports: [{ port: 80, name: http }, { port: 81, name: http }]\n",
        Head + "  ports: [{ port: 80, name: http }, { port: 81, name: admin }]\n"
    );

    private static readonly RuleInfo PortTwice = KubernetesRule.Error(
        "EKS3714",
        "Two ports of a Service have the same number and protocol",
        "Remove one of them, or change its port.",
        Head + "  ports: [{ port: 80, name: http }, { port: 80, name: web }]\n",
        Head + "  ports: [{ port: 80, name: http }, { port: 81, name: web }]\n"
    );

    private static readonly RuleInfo Protocol = KubernetesRule.Error(
        "EKS3715",
        "The protocol of a Service's port is not TCP, UDP or SCTP",
        "Write TCP, UDP or SCTP; what is spoken on top belongs in appProtocol.",
        Head + "  ports: [{ port: 80, protocol: HTTP }]\n",
        Head + "  ports: [{ port: 80, protocol: TCP }]\n"
    );

    private static readonly RuleInfo TargetPort = KubernetesRule.Error(
        "EKS3716",
        "The target port of a Service is no port number or name",
        "Write the number or the name of a container's port.",
        Head + "  ports: [{ port: 80, targetPort: web_port }]\n",
        Head + "  ports: [{ port: 80, targetPort: web-port }]\n"
    );

    private static readonly RuleInfo AppProtocol = KubernetesRule.Error(
        "EKS3717",
        "The appProtocol of a Service's port is not [prefix/]name",
        "Write a name such as http, or one with a domain such as example.com/my-protocol.",
        Head + "  ports: [{ port: 80, appProtocol: HTTP/2 }]\n",
        Head + "  ports: [{ port: 80, appProtocol: kubernetes.io/h2c }]\n"
    );

    private static readonly RuleInfo NodePortForbidden = KubernetesRule.Error(
        "EKS3718",
        "A ClusterIP Service has a node port",
        "Remove nodePort, or make the type NodePort or LoadBalancer.",
        Head + "  ports: [{ port: 80, nodePort: 30080 }]\n",
        Head + "  type: NodePort\n  ports: [{ port: 80, nodePort: 30080 }]\n"
    );

    private static readonly RuleInfo NodePortTwice = KubernetesRule.Error(
        "EKS3719",
        "Two ports of a Service ask for the same node port",
        "Give each its own node port, or leave them out.",
        Head
            + "  type: NodePort\n  ports: [{ port: 80, name: a, nodePort: 30080 }, { port: 81, name: b, nodePort: 30080 }]\n",
        Head
            + "  type: NodePort\n  ports: [{ port: 80, name: a, nodePort: 30080 }, { port: 81, name: b, nodePort: 30081 }]\n"
    );

    private static readonly RuleInfo NodePortRange = KubernetesRule.Error(
        "EKS3720",
        "A node port is not between 30000 and 32767",
        "Write a number from 30000 to 32767, or leave nodePort out.",
        Head + "  type: NodePort\n  ports: [{ port: 80, nodePort: 8080 }]\n",
        Head + "  type: NodePort\n  ports: [{ port: 80, nodePort: 30080 }]\n"
    );

    private static readonly RuleInfo KubeletPortTaken = KubernetesRule.Error(
        "EKS3721",
        "A LoadBalancer Service exposes port 10250, which is the kubelet's",
        "Use another port.",
        Head + "  type: LoadBalancer\n  ports: [{ port: 10250 }]\n",
        Head + "  type: LoadBalancer\n  ports: [{ port: 10251 }]\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [
            PortNumber,
            NameNeeded,
            NameSpelled,
            NameTwice,
            PortTwice,
            Protocol,
            TargetPort,
            AppProtocol,
            NodePortForbidden,
            NodePortTwice,
            NodePortRange,
            KubeletPortTaken,
        ];

    public override void Check(V1Service subject, Report report)
    {
        if (subject.Spec?.Ports is not { Count: > 0 } given)
        {
            return;
        }

        var ports = given.Select(port => port ?? new()).ToList();
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
        if (string.IsNullOrEmpty(port.Name))
        {
            if (many)
            {
                report.Add(NameNeeded, "name", $"Port {port.Port} has no name.");
            }
        }
        else if (KubernetesNames.DnsLabelError(port.Name) is { } nameError)
        {
            report.Add(NameSpelled, "name", $"The port name '{port.Name}' {nameError}.");
        }

        if (KubernetesNames.PortNumberError(port.Port) is { } numberError)
        {
            report.Add(PortNumber, "port", $"Port {port.Port} {numberError}.");
        }

        if (ServiceFacts.ProtocolOf(port) is not ("TCP" or "UDP" or "SCTP"))
        {
            report.Add(Protocol, "protocol", $"The protocol is '{port.Protocol}'.");
        }

        // An absent target, 0 and "" become the port itself, which may be wrong too.
        var target = port.TargetPort?.Value is null or "" or "0"
            ? port.Port.ToString(CultureInfo.InvariantCulture)
            : port.TargetPort.Value;
        var targetError = GoInteger.TryParse(target, out int number)
            ? KubernetesNames.PortNumberError(number)
            : KubernetesNames.PortNameError(target);
        if (targetError is not null)
        {
            report.Add(TargetPort, "targetPort", $"The target port '{target}' {targetError}.");
        }

        if (port.AppProtocol is not null && KubernetesNames.QualifiedNameError(port.AppProtocol) is { } protocolError)
        {
            report.Add(AppProtocol, "appProtocol", $"The application protocol '{port.AppProtocol}' {protocolError}.");
        }
    }

    private static void CheckAgainstEarlier(List<V1ServicePort> ports, int index, Report report)
    {
        var port = ports[index];
        var (name, number) = (false, false);
        for (var i = 0; i < index; i++)
        {
            name |= !string.IsNullOrEmpty(port.Name) && ports[i].Name == port.Name;
            number |= ports[i].Port == port.Port && ServiceFacts.ProtocolOf(ports[i]) == ServiceFacts.ProtocolOf(port);
        }

        if (name)
        {
            report.Add(NameTwice, "name", $"Another port is named '{port.Name}' too.");
        }

        if (number)
        {
            report.Add(PortTwice, "", $"Another port is {port.Port}/{ServiceFacts.ProtocolOf(port)} too.");
        }
    }

    private static void CheckNodePort(V1ServicePort port, string type, Report report)
    {
        if (type == "LoadBalancer" && port.Port == KubeletPort)
        {
            report.Add(KubeletPortTaken, "", $"Port {KubeletPort} is the kubelet's.");
        }

        if (port.NodePort is not { } nodePort || nodePort == 0)
        {
            return;
        }

        if (type == "ClusterIP")
        {
            report.Add(
                NodePortForbidden,
                "nodePort",
                $"The Service is of type ClusterIP; node port {nodePort} is not used."
            );
        }
        else if (type is "NodePort" or "LoadBalancer" && nodePort is < 30_000 or > 32_767)
        {
            report.Add(NodePortRange, "nodePort", $"The node port {nodePort} is not in the range of the cluster.");
        }
    }

    // The server hands out node ports one after the other. Ports with the same number share one: TCP and UDP of a DNS server.
    private static void CheckNodePortsTaken(List<V1ServicePort> ports, Report report)
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
