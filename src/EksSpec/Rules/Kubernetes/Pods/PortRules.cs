namespace EksSpec.Rules;

/// <summary>The ports of containers, and those they take on their node.</summary>
internal static partial class PortRules
{
    private static readonly string[] Protocols = ["SCTP", "TCP", "UDP"];

    /// <summary>Looks at the ports of one container.</summary>
    public static void Check(IList<V1ContainerPort>? ports, Report report)
    {
        HashSet<string>? names = null;
        foreach (var port in report.Each("ports", ports))
        {
            if (!string.IsNullOrEmpty(port.Name))
            {
                var error = KubernetesNames.PortNameError(port.Name);
                var isTwice =
                    ports!.Count > 1 && error is null && !(names ??= new(StringComparer.Ordinal)).Add(port.Name);
                var meant = Respelled.Lower(error, port.Name, KubernetesNames.PortNameError);
                report.Misspelled(error, NameSpelled, "name", $"The port name '{port.Name}'", Mend.Text(meant));
                var mend = Repetition.Mend(isTwice, ports, port);
                report.If(isTwice, NameTwice, "name", $"Another port is named '{port.Name}' too.", mend);
            }

            Ports.CheckNumber(port.ContainerPort, "containerPort", NumberInRange, report);
            if (port.HostPort is { } hostPort and not 0)
            {
                Ports.CheckNumber(hostPort, "hostPort", NumberInRange, report);
            }

            report.OneOfIfSet(port.Protocol, Protocols, ProtocolKnown, "protocol");
        }
    }

    /// <summary>Looks at the ports that the containers of a pod take on its node.</summary>
    public static void CheckOnNode(PodContext pod, Report report)
    {
        HashSet<(string, string, int)>? taken = null;
        foreach (var container in report.Each("containers", pod.Spec.Containers))
        {
            CheckTaken(container, ref taken, pod, report);
            CheckEqual(container, pod, report);
        }

        foreach (var container in report.Each("initContainers", pod.Spec.InitContainers))
        {
            // Init containers run one after the other.
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
        foreach (var port in report.Each("ports", container.Ports))
        {
            var number = pod.HostPort(port);
            var socket = (PodContext.OrDefault(port.Protocol, "TCP"), port.HostIP ?? "", number);
            var isTaken = number != 0 && !(taken ??= []).Add(socket);
            report.If(isTaken, HostPortTwice, "hostPort", $"The port {number} of the node is taken already.");
        }
    }

    private static void CheckEqual(V1Container container, PodContext pod, Report report)
    {
        foreach (var port in report.Each("ports", container.Ports))
        {
            var (number, onNode) = (port.ContainerPort, port.HostPort);
            var differs = pod.HostNetwork && onNode is not (null or 0) && onNode != number;
            report.If(
                differs,
                HostPortEqual,
                "hostPort",
                $"The port {number} has the hostPort {onNode}.",
                differs ? Mend.Value(number) : default
            );
        }
    }
}
