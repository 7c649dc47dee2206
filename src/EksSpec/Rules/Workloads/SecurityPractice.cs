using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Workloads;

/// <summary>What a pod should not be able to do.</summary>
internal sealed class SecurityPractice : SetRules
{
    private static readonly RuleInfo Privileged = WorkloadRule.Warning(
        "EKS4110",
        "A container is privileged",
        "Remove privileged, and add the one capability that is needed.",
        SetExamples.Deployment("securityContext: { privileged: true }"),
        SetExamples.Deployment("securityContext: { privileged: false }")
    );

    private static readonly RuleInfo MayEscalate = WorkloadRule.Warning(
        "EKS4111",
        "A container may gain more privileges than it starts with",
        "Set securityContext.allowPrivilegeEscalation: false.",
        SetExamples.Deployment(),
        SetExamples.Deployment("securityContext: { allowPrivilegeEscalation: false }")
    );

    private static readonly RuleInfo MayBeRoot = WorkloadRule.Warning(
        "EKS4112",
        "A container may run as root",
        "Set runAsNonRoot: true, or runAsUser to a user other than 0.",
        SetExamples.Deployment(),
        SetExamples.Deployment(pod: "securityContext: { runAsNonRoot: true }")
    );

    private static readonly RuleInfo RootWritable = WorkloadRule.Strict(
        "EKS4113",
        "A container can write to its own file system",
        "Set securityContext.readOnlyRootFilesystem: true, and mount an emptyDir where it writes.",
        SetExamples.Deployment(),
        SetExamples.Deployment("securityContext: { readOnlyRootFilesystem: true }")
    );

    private static readonly RuleInfo Capabilities = WorkloadRule.Strict(
        "EKS4114",
        "A container keeps capabilities that it may not need",
        "Set securityContext.capabilities.drop: [ALL], and add back what is needed.",
        SetExamples.Deployment(),
        SetExamples.Deployment("securityContext: { capabilities: { drop: [ALL] } }")
    );

    private static readonly RuleInfo Seccomp = WorkloadRule.Strict(
        "EKS4115",
        "A container may make every system call",
        "Set securityContext.seccompProfile.type: RuntimeDefault.",
        SetExamples.Deployment(),
        SetExamples.Deployment(pod: "securityContext: { seccompProfile: { type: RuntimeDefault } }")
    );

    private static readonly RuleInfo HostSpaces = WorkloadRule.Warning(
        "EKS4116",
        "A pod shares the network, the processes or the memory of its node",
        "Remove hostNetwork, hostPID and hostIPC.",
        SetExamples.Deployment(pod: "hostPID: true"),
        SetExamples.Deployment()
    );

    private static readonly RuleInfo HostPath = WorkloadRule.Warning(
        "EKS4117",
        "A pod mounts a path of its node",
        "Use a volume of the cluster: emptyDir, configMap or a PersistentVolumeClaim.",
        SetExamples.Deployment(pod: "volumes: [{ name: run, hostPath: { path: /var/run } }]"),
        SetExamples.Deployment(pod: "volumes: [{ name: run, emptyDir: {} }]")
    );

    private static readonly RuleInfo Token = WorkloadRule.Strict(
        "EKS4118",
        "A pod gets a token of the default service account",
        "Set automountServiceAccountToken: false, or give the pod a service account of its own.",
        SetExamples.Deployment(),
        SetExamples.Deployment(pod: "automountServiceAccountToken: false")
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [Privileged, MayEscalate, MayBeRoot, RootWritable, Capabilities, Seccomp, HostSpaces, HostPath, Token];

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
                report.Add(HostPath, pod.Owner, pod.Path.Then($"volumes[{i}].hostPath"), $"'{host.Path}' is the node's.");
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
            report.Add(RootWritable, pod.Owner, path.Then("readOnlyRootFilesystem"), $"{name} can change its own files.");
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
