namespace EksSpec.Rules;

/// <summary>What a pod should not be able to do.</summary>
internal sealed partial class SecurityPractice : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        // Rules about Linux: Windows pods have none of this.
        foreach (var pod in site.Pods.Where(pod => pod.Spec.Os?.Name != "windows"))
        {
            CheckPod(pod.Spec, report.On(pod.Owner, pod.Path));
            foreach (var (container, path) in pod.Containers)
            {
                report.On(pod.Owner, path);
                using var at = report.At("securityContext");
                CheckContainer(container, pod.Spec.SecurityContext ?? new(), report);
            }
        }
    }

    private static void CheckPod(V1PodSpec pod, Report report)
    {
        CheckHost(pod.HostNetwork, "hostNetwork", report);
        CheckHost(pod.HostPID, "hostPID", report);
        CheckHost(pod.HostIPC, "hostIPC", report);
        foreach (var volume in report.Each("volumes", pod.Volumes))
        {
            report.If(volume.HostPath is not null, HostPath, "hostPath", $"'{volume.HostPath?.Path}' is the node's.");
        }

        report.If(
            pod is { AutomountServiceAccountToken: not false, ServiceAccountName: null or "" or "default" },
            Token,
            "automountServiceAccountToken",
            $"The pod gets a token."
        );
    }

    private static void CheckHost(bool? shares, string field, Report report) =>
        report.If(shares == true, HostSpaces, field, $"{field} is true.");

    private static void CheckContainer(V1Container container, V1PodSecurityContext shared, Report report)
    {
        var own = container.SecurityContext ?? new();
        report.If(
            own.Privileged == true,
            Privileged,
            "privileged",
            $"Container '{container.Name}' can do what its node can."
        );
        report.If(
            own.AllowPrivilegeEscalation != false,
            MayEscalate,
            "allowPrivilegeEscalation",
            $"Container '{container.Name}' may gain privileges."
        );
        report.If(
            (own.RunAsNonRoot ?? shared.RunAsNonRoot) != true && (own.RunAsUser ?? shared.RunAsUser ?? 0) == 0,
            MayBeRoot,
            "runAsNonRoot",
            $"Container '{container.Name}' may run as root."
        );
        report.If(
            own.ReadOnlyRootFilesystem != true,
            RootWritable,
            "readOnlyRootFilesystem",
            $"Container '{container.Name}' can change its own files."
        );
        report.If(
            own.Capabilities?.Drop?.Contains("ALL") != true,
            Capabilities,
            "capabilities",
            $"Container '{container.Name}' does not drop all capabilities."
        );
        report.If(
            (own.SeccompProfile ?? shared.SeccompProfile)?.Type is not ("RuntimeDefault" or "Localhost"),
            Seccomp,
            "seccompProfile",
            $"Container '{container.Name}' has no seccomp profile."
        );
    }
}
