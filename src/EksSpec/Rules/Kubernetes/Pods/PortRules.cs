using EksSpec.Findings;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Pods;

/// <summary>The ports of containers, and those they take on their node.</summary>
internal static class PortRules
{
    private static readonly string[] Protocols = ["SCTP", "TCP", "UDP"];

    private static readonly RuleInfo NumberInRange = KubernetesRule.Error(
        "EKS3250",
        "The number of a port is missing or out of range",
        "Use a number from 1 to 65535.",
        PodExamples.Container("ports: [{containerPort: 80000}]"),
        PodExamples.Container("ports: [{containerPort: 8080}]")
    );

    private static readonly RuleInfo NameSpelled = KubernetesRule.Error(
        "EKS3251",
        "The name of a port is misspelled",
        "Use up to 15 lower-case letters, digits and '-', with at least one letter.",
        PodExamples.Container("ports: [{containerPort: 80, name: HTTP}]"),
        PodExamples.Container("ports: [{containerPort: 80, name: http}]")
    );

    private static readonly RuleInfo NameTwice = KubernetesRule.Error(
        "EKS3252",
        "Two ports of a container have the same name",
        "Give each port a name of its own.",
        PodExamples.Container("ports: [{containerPort: 80, name: http}, {containerPort: 81, name: http}]"),
        PodExamples.Container("ports: [{containerPort: 80, name: http}, {containerPort: 81, name: admin}]")
    );

    private static readonly RuleInfo ProtocolKnown = KubernetesRule.Error(
        "EKS3253",
        "The protocol of a port is unknown",
        "Use TCP, UDP or SCTP, in upper case.",
        PodExamples.Container("ports: [{containerPort: 80, protocol: tcp}]"),
        PodExamples.Container("ports: [{containerPort: 80, protocol: TCP}]")
    );

    private static readonly RuleInfo HostPortTwice = KubernetesRule.Error(
        "EKS3254",
        "Two ports of a pod take the same port of the node",
        "Give each port a hostPort of its own, or none.",
        PodExamples.Container("ports: [{containerPort: 80, hostPort: 80}, {containerPort: 81, hostPort: 80}]"),
        PodExamples.Container("ports: [{containerPort: 80, hostPort: 80}, {containerPort: 81}]")
    );

    private static readonly RuleInfo HostPortEqual = KubernetesRule.Error(
        "EKS3255",
        "A port of a pod in the network of its node has another hostPort",
        "Remove hostPort, or make it equal to containerPort.",
        PodExamples.Container("ports: [{containerPort: 80, hostPort: 8080}]") + "  hostNetwork: true\n",
        PodExamples.Container("ports: [{containerPort: 80}]") + "  hostNetwork: true\n"
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules =>
        [NumberInRange, NameSpelled, NameTwice, ProtocolKnown, HostPortTwice, HostPortEqual];

    /// <summary>Looks at the ports of one container.</summary>
    public static void Check(IList<V1ContainerPort>? ports, Report report)
    {
        HashSet<string>? names = null;
        foreach (var (i, port) in ports.Indexed())
        {
            using var at = report.At("ports", i);
            if (!string.IsNullOrEmpty(port.Name))
            {
                if (KubernetesNames.PortNameError(port.Name) is { } error)
                {
                    report.Add(NameSpelled, "name", $"The port name '{port.Name}' {error}.");
                }
                else if (!(names ??= new(StringComparer.Ordinal)).Add(port.Name))
                {
                    report.Add(NameTwice, "name", $"Another port is named '{port.Name}' too.");
                }
            }

            Ports.CheckNumber(port.ContainerPort, "containerPort", NumberInRange, report);
            if (port.HostPort is { } hostPort and not 0)
            {
                Ports.CheckNumber(hostPort, "hostPort", NumberInRange, report);
            }

            FieldChecks.OneOfIfSet(port.Protocol, Protocols, "protocol", ProtocolKnown, report);
        }
    }

    /// <summary>Looks at the ports that the containers of a pod take on its node.</summary>
    public static void CheckOnNode(PodContext pod, Report report)
    {
        HashSet<(string, string, int)>? taken = null;
        foreach (var (i, container) in pod.Spec.Containers.Indexed())
        {
            using var at = report.At("containers", i);
            CheckTaken(container, ref taken, pod, report);
            CheckEqual(container, pod, report);
        }

        foreach (var (_, container) in pod.Spec.InitContainers.Indexed())
        {
            // Init containers run one after the other; the server's path names the first of them for all.
            using var at = report.At("initContainers", 0);
            taken = null;
            CheckTaken(container, ref taken, pod, report);
        }
    }

    private static void CheckTaken(
        V1Container container,
        ref HashSet<(string, string, int)>? taken,
        PodContext pod,
        Report report
    )
    {
        foreach (var (i, port) in container.Ports.Indexed())
        {
            var number = pod.HostPort(port);
            if (
                number != 0
                && !(taken ??= []).Add((PodContext.OrDefault(port.Protocol, "TCP"), port.HostIP ?? "", number))
            )
            {
                using var at = report.At("ports", i);
                report.Add(HostPortTwice, "hostPort", $"The port {number} of the node is taken already.");
            }
        }
    }

    private static void CheckEqual(V1Container container, PodContext pod, Report report)
    {
        foreach (var (i, port) in container.Ports.Indexed())
        {
            if (pod.HostNetwork && port.HostPort is { } hostPort and not 0 && hostPort != port.ContainerPort)
            {
                using var at = report.At("ports", i);
                report.Add(HostPortEqual, "hostPort", $"The port {port.ContainerPort} has the hostPort {hostPort}.");
            }
        }
    }
}
