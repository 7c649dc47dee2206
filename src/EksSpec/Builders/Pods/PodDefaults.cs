namespace EksSpec.Builders;

/// <summary>Fills what nobody said of a pod, default by default.</summary>
internal static class PodDefaults
{
    public static void Apply(V1PodSpec pod, Func<PodDefault, bool> holds)
    {
        if (holds(PodDefault.NoServiceAccountToken))
        {
            pod.AutomountServiceAccountToken ??= false;
        }

        if (holds(PodDefault.NonRoot))
        {
            (pod.SecurityContext ??= new()).RunAsNonRoot ??= true;
        }

        if (holds(PodDefault.Seccomp))
        {
            (pod.SecurityContext ??= new()).SeccompProfile ??= new() { Type = "RuntimeDefault" };
        }

        foreach (var container in pod.Containers.Concat(pod.InitContainers ?? []))
        {
            Apply(container, holds);
        }
    }

    /// <summary>Lets the containers that serve wait before they end, until a load balancer sends them nothing more.</summary>
    /// <param name="pod">The pod.</param>
    /// <param name="drain">How long the load balancer lets requests end, in seconds, where that was said.</param>
    public static void WaitBeforeEnd(V1PodSpec pod, long? drain)
    {
        const int Usual = 20;
        var wanted = drain ?? Usual;
        foreach (var container in pod.Containers)
        {
            if (container.Ports is { Count: > 0 } && container.Lifecycle?.PreStop is null)
            {
                // Two thirds of the usual time are for the program, whoever chose the grace period.
                var grace = pod.TerminationGracePeriodSeconds ??= 60 + Math.Max(0, wanted - Usual);
                var seconds = Math.Min(wanted, Math.Max(grace / 3, grace - 40));
                if (seconds > 0)
                {
                    (container.Lifecycle ??= new()).PreStop = new() { Sleep = new() { Seconds = seconds } };
                }
            }
        }
    }

    /// <summary>Spreads the pods of a workload over zones, where that is possible.</summary>
    public static void SpreadOverZones(V1PodSpec pod, IDictionary<string, string> selector, bool byRevision) =>
        pod.TopologySpreadConstraints ??= [
            new()
            {
                MaxSkew = 1,
                TopologyKey = "topology.kubernetes.io/zone",
                WhenUnsatisfiable = "ScheduleAnyway",
                LabelSelector = new()
                {
                    MatchLabels = new Dictionary<string, string>(selector, StringComparer.Ordinal),
                },
                // During an update the old pods would otherwise pull the new ones out of balance.
                MatchLabelKeys = byRevision ? ["pod-template-hash"] : null,
                // Nodes that the pods can't use are no domains.
                NodeTaintsPolicy = "Honor",
            },
        ];

    private static void Apply(V1Container container, Func<PodDefault, bool> holds)
    {
        if (holds(PodDefault.NoPrivilegeEscalation))
        {
            (container.SecurityContext ??= new()).AllowPrivilegeEscalation ??= false;
        }

        if (holds(PodDefault.ReadOnlyRootFileSystem))
        {
            (container.SecurityContext ??= new()).ReadOnlyRootFilesystem ??= true;
        }

        if (holds(PodDefault.DroppedCapabilities))
        {
            ((container.SecurityContext ??= new()).Capabilities ??= new()).Drop ??= ["ALL"];
        }
    }
}
