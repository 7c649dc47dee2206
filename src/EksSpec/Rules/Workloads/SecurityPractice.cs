using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules;

/// <summary>What a pod should not be able to do.</summary>
internal sealed partial class SecurityPractice : SetRules
{
    public override void Check(ManifestSet set, SetReport report)
    {
        // Rules about Linux: Windows pods have none of this.
        foreach (var pod in set.Pods.Where(pod => pod.Spec.Os?.Name != "windows"))
        {
            CheckPod(pod, report);
            foreach (var (container, path) in pod.Containers)
            {
                CheckContainer(container, path.Then("securityContext"), pod, report);
            }
        }
    }

    private static void CheckPod(PodSource pod, SetReport report)
    {
        CheckHost(pod.Spec.HostNetwork, "hostNetwork", pod, report);
        CheckHost(pod.Spec.HostPID, "hostPID", pod, report);
        CheckHost(pod.Spec.HostIPC, "hostIPC", pod, report);
        for (var i = 0; i < pod.Spec.Volumes?.Count; i++)
        {
            if (pod.Spec.Volumes[i]?.HostPath is { } host)
            {
                report.Add(
                    HostPath,
                    pod.Owner,
                    pod.Path.Then($"volumes[{i}].hostPath"),
                    $"'{host.Path}' is the node's."
                );
            }
        }

        if (pod.Spec is { AutomountServiceAccountToken: not false, ServiceAccountName: null or "" or "default" })
        {
            report.Add(Token, pod.Owner, pod.Path.Then("automountServiceAccountToken"), "The pod gets a token.");
        }
    }

    private static void CheckHost(bool? shares, string field, PodSource pod, SetReport report)
    {
        if (shares == true)
        {
            report.Add(HostSpaces, pod.Owner, pod.Path.Then($"{field}"), $"{field} is true.");
        }
    }

    private static void CheckContainer(V1Container container, SpecPath path, PodSource pod, SetReport report)
    {
        var name = $"Container '{container.Name}'";
        var own = container.SecurityContext ?? new();
        var shared = pod.Spec.SecurityContext ?? new();
        if (own.Privileged == true)
        {
            report.Add(Privileged, pod.Owner, path.Then("privileged"), $"{name} can do what its node can.");
        }

        if (own.AllowPrivilegeEscalation != false)
        {
            report.Add(MayEscalate, pod.Owner, path.Then("allowPrivilegeEscalation"), $"{name} may gain privileges.");
        }

        if ((own.RunAsNonRoot ?? shared.RunAsNonRoot) != true && (own.RunAsUser ?? shared.RunAsUser ?? 0) == 0)
        {
            report.Add(MayBeRoot, pod.Owner, path.Then("runAsNonRoot"), $"{name} may run as root.");
        }

        if (own.ReadOnlyRootFilesystem != true)
        {
            report.Add(
                RootWritable,
                pod.Owner,
                path.Then("readOnlyRootFilesystem"),
                $"{name} can change its own files."
            );
        }

        if (own.Capabilities?.Drop?.Contains("ALL") != true)
        {
            report.Add(Capabilities, pod.Owner, path.Then("capabilities"), $"{name} does not drop all capabilities.");
        }

        if ((own.SeccompProfile ?? shared.SeccompProfile)?.Type is not ("RuntimeDefault" or "Localhost"))
        {
            report.Add(Seccomp, pod.Owner, path.Then("seccompProfile"), $"{name} has no seccomp profile.");
        }
    }
}
