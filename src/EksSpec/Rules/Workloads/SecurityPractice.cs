using EksSpec.Placement;

namespace EksSpec.Rules;

/// <summary>What a pod should not be able to do.</summary>
internal sealed partial class SecurityPractice : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        // Rules about Linux: Windows pods have none of this.
        foreach (var pod in site.Pods)
        {
            if (pod.Spec.Os?.Name != "windows")
            {
                Check(pod, report.On(pod.Owner, pod.Path));
            }
        }
    }

    private static void Check(PodView pod, Report report)
    {
        CheckPod(pod.Spec, report);
        foreach (var (container, field, index) in pod.Containers)
        {
            using var place = report.At(field, index);
            using var at = report.At("securityContext");
            CheckContainer(container, pod.Spec.SecurityContext ?? new(), report);
        }
    }

    private static void CheckPod(V1PodSpec pod, Report report)
    {
        CheckHost(pod.HostNetwork, "hostNetwork", report);
        CheckHost(pod.HostPID, "hostPID", report);
        CheckHost(pod.HostIPC, "hostIPC", report);
        foreach (var volume in report.Each("volumes", pod.Volumes))
        {
            report.If(
                volume.HostPath is not null && KnownAgents.SentBy(pod) == Telemetry.None,
                HostPath,
                "hostPath",
                $"'{volume.HostPath?.Path}' is the node's."
            );
        }

        var hasToken = pod is { AutomountServiceAccountToken: not false, ServiceAccountName: null or "" or "default" };
        report.If(hasToken, Token, "automountServiceAccountToken", $"The pod gets a token.");
    }

    private static void CheckHost(bool? shares, string field, Report report) =>
        report.If(shares == true, HostSpaces, field, $"{field} is true.");

    private static void CheckContainer(V1Container container, V1PodSecurityContext shared, Report report)
    {
        var (name, own) = (container.Name, container.SecurityContext ?? new());
        var profile = (own.SeccompProfile ?? shared.SeccompProfile)?.Type;
        var mayEscalate = own.AllowPrivilegeEscalation != false;
        var mayWrite = own.ReadOnlyRootFilesystem != true;
        var user = own.RunAsUser ?? shared.RunAsUser ?? 0;
        var mayBeRoot = user == 0 && (own.RunAsNonRoot ?? shared.RunAsNonRoot) != true;
        var dropsAll = own.Capabilities?.Drop?.Contains("ALL") == true;
        var isFiltered = profile is "RuntimeDefault" or "Localhost";
        report.If(own.Privileged == true, Privileged, "privileged", $"Container '{name}' can do what its node can.");
        report.If(mayEscalate, MayEscalate, "allowPrivilegeEscalation", $"Container '{name}' may gain privileges.");
        report.If(mayBeRoot, MayBeRoot, "runAsNonRoot", $"Container '{name}' may run as root.");
        report.If(mayWrite, RootWritable, "readOnlyRootFilesystem", $"Container '{name}' can change its own files.");
        report.If(!dropsAll, Capabilities, "capabilities", $"Container '{name}' does not drop all capabilities.");
        report.If(!isFiltered, Seccomp, "seccompProfile", $"Container '{name}' has no seccomp profile.");
    }
}
