namespace EksSpec.Kubernetes;

/// <summary>The defaults of pods: those of every template, and those that only a pod itself gets.</summary>
internal static class PodSpecDefaults
{
    public static void Fill(V1PodTemplateSpec? template) => Fill(template?.Spec);

    public static void Fill(V1PodSpec? pod)
    {
        if (pod is null)
        {
            return;
        }

        pod.DnsPolicy = pod.DnsPolicy.Or("ClusterFirst");
        pod.RestartPolicy = pod.RestartPolicy.Or("Always");
        pod.SchedulerName = pod.SchedulerName.Or("default-scheduler");
        pod.SecurityContext ??= new();
        pod.TerminationGracePeriodSeconds ??= 30;
        // The server writes the old name of the field beside the new one.
        pod.ServiceAccountName = string.IsNullOrEmpty(pod.ServiceAccountName)
            ? pod.ServiceAccount
            : pod.ServiceAccountName;
        pod.ServiceAccount = pod.ServiceAccountName;
        ResourceLists.Round(pod.Overhead);
        foreach (var container in Containers(pod))
        {
            ContainerDefaults.Fill(container);
        }

        foreach (var volume in Filling.Items(pod.Volumes))
        {
            VolumeDefaults.Fill(volume);
        }
    }

    /// <summary>Fills a pod that nothing makes from a template.</summary>
    public static void Fill(V1Pod pod)
    {
        if (pod.Spec is not { } spec)
        {
            return;
        }

        Fill(spec);
        spec.EnableServiceLinks ??= true;
        foreach (var container in Containers(spec))
        {
            container.Resources.Requests = ResourceLists.With(container.Resources.Requests, container.Resources.Limits);
            foreach (var port in Filling.Items(spec.HostNetwork == true ? container.Ports : null))
            {
                port.HostPort = port.HostPort.Or(port.ContainerPort);
            }
        }
    }

    private static IEnumerable<V1Container> Containers(V1PodSpec pod) =>
        Filling.Items(pod.InitContainers).Concat(Filling.Items(pod.Containers));
}
