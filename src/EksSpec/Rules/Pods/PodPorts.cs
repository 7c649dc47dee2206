namespace EksSpec.Rules;

/// <summary>The ports that probes and lifecycle hooks name.</summary>
internal sealed partial class PodPorts : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var pod in site.Pods)
        {
            report.On(pod.Owner, pod.Path);
            foreach (var (container, field, index) in pod.Containers)
            {
                using var at = report.At(field, index);
                if (!report.IsChanged("ports"))
                {
                    CheckContainer(container, report);
                }
            }
        }
    }

    private static void CheckContainer(V1Container container, Report report)
    {
        CheckProbe(container.ReadinessProbe, "readinessProbe", container, report);
        CheckProbe(container.LivenessProbe, "livenessProbe", container, report);
        CheckProbe(container.StartupProbe, "startupProbe", container, report);
        CheckPort(container.Lifecycle?.PostStart?.HttpGet?.Port, "lifecycle.postStart.httpGet.port", container, report);
        CheckPort(container.Lifecycle?.PreStop?.HttpGet?.Port, "lifecycle.preStop.httpGet.port", container, report);
    }

    private static void CheckProbe(V1Probe? probe, string field, V1Container container, Report report)
    {
        if (probe is not null)
        {
            using var at = report.At(field);
            CheckPort(probe.HttpGet?.Port, "httpGet.port", container, report);
            CheckPort(probe.TcpSocket?.Port, "tcpSocket.port", container, report);
        }
    }

    private static void CheckPort(IntOrString? port, string path, V1Container container, Report report)
    {
        // A number needs no declared port, and a name that can't be one the API server refuses.
        if (port?.Value is not { Length: > 0 } name || KubernetesNames.PortNameError(name) is not null)
        {
            return;
        }

        if (HasPort(container, name))
        {
            return;
        }

        var ports = (container.Ports ?? []).Select(declared => declared?.Name).OfType<string>().ToArray();
        report.Add(
            PortMissing,
            path,
            $"Container '{container.Name}' has no port '{name}'.",
            ports is [var only] ? $"Write '{only}', or the port's number." : null,
            Mend.Word(name, ports)
        );
    }

    private static bool HasPort(V1Container container, string name)
    {
        foreach (var (_, declared) in container.Ports.Indexed())
        {
            if (declared.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
