using k8s.Models;

namespace EksSpec.Rules;

/// <summary>StatefulSets.</summary>
internal sealed partial class StatefulSetRules : RuleGroup<V1StatefulSet>
{
    private static readonly string[] ManagementPolicies = ["OrderedReady", "Parallel"];

    private static readonly string[] RetentionPolicies = ["Delete", "Retain"];

    /// <inheritdoc/>
    public override void Check(V1StatefulSet subject, Report report)
    {
        using var at = report.At("spec");
        var spec = subject.Spec ?? new();
        FieldChecks.OneOfIfSet(
            spec.PodManagementPolicy,
            ManagementPolicies,
            "podManagementPolicy",
            ManagementKnown,
            report
        );
        RolloutRules.Check(spec.UpdateStrategy, report);
        using (report.At("persistentVolumeClaimRetentionPolicy"))
        {
            var retention = spec.PersistentVolumeClaimRetentionPolicy;
            FieldChecks.OneOfIfSet(retention?.WhenDeleted, RetentionPolicies, "whenDeleted", RetentionKnown, report);
            FieldChecks.OneOfIfSet(retention?.WhenScaled, RetentionPolicies, "whenScaled", RetentionKnown, report);
        }

        ControllerRules.NotNegative(spec.Replicas, "replicas", report);
        ControllerRules.NotNegative(spec.MinReadySeconds, "minReadySeconds", report);
        ControllerRules.NotNegative(spec.Ordinals?.Start, "ordinals.start", report);
        if (spec.ServiceName is { Length: > 0 } service)
        {
            FieldChecks.Label(service, "serviceName", ServiceNameSpelled, report);
        }

        foreach (var (i, claim) in spec.VolumeClaimTemplates.Indexed())
        {
            using var item = report.At("volumeClaimTemplates", i);
            using var inner = report.At("spec");
            ClaimSpecs.Check(claim.Spec ?? new(), report);
        }

        if (!ControllerRules.CheckSelector(spec.Selector, report))
        {
            ControllerRules.CheckLasting(spec.Template, report);
            return;
        }

        ControllerRules.CheckLabels(spec.Selector, spec.Template, report);
        ControllerRules.CheckTemplate(AsMade(spec), report);
    }

    // Its pods get a volume for each claim, in place of a volume of the same name, and names that the controller chooses.
    private static V1PodTemplateSpec? AsMade(V1StatefulSetSpec spec)
    {
        if (spec.Template is not { } template)
        {
            return null;
        }

        var volumes = new List<V1Volume>();
        foreach (var (_, claim) in spec.VolumeClaimTemplates.Indexed())
        {
            var name = claim.Metadata?.Name ?? "";
            volumes.Add(
                new()
                {
                    Name = name,
                    PersistentVolumeClaim = new() { ClaimName = name },
                }
            );
        }

        foreach (var (_, volume) in (template.Spec?.Volumes).Indexed())
        {
            if (!volumes.Exists(other => other.Name == volume.Name))
            {
                volumes.Add(volume);
            }
        }

        return new() { Metadata = template.Metadata, Spec = Copy(template.Spec ?? new(), volumes) };
    }

    private static V1PodSpec Copy(V1PodSpec spec, List<V1Volume> volumes) =>
        new()
        {
            Volumes = volumes,
            ActiveDeadlineSeconds = spec.ActiveDeadlineSeconds,
            Affinity = spec.Affinity,
            Containers = spec.Containers,
            DnsConfig = spec.DnsConfig,
            DnsPolicy = spec.DnsPolicy,
            EphemeralContainers = spec.EphemeralContainers,
            HostAliases = spec.HostAliases,
            HostIPC = spec.HostIPC,
            HostNetwork = spec.HostNetwork,
            HostPID = spec.HostPID,
            HostUsers = spec.HostUsers,
            HostnameOverride = spec.HostnameOverride,
            InitContainers = spec.InitContainers,
            NodeName = spec.NodeName,
            NodeSelector = spec.NodeSelector,
            Os = spec.Os,
            Overhead = spec.Overhead,
            PreemptionPolicy = spec.PreemptionPolicy,
            Priority = spec.Priority,
            PriorityClassName = spec.PriorityClassName,
            ReadinessGates = spec.ReadinessGates,
            ResourceClaims = spec.ResourceClaims,
            Resources = spec.Resources,
            RestartPolicy = spec.RestartPolicy,
            RuntimeClassName = spec.RuntimeClassName,
            SchedulingGates = spec.SchedulingGates,
            SecurityContext = spec.SecurityContext,
            ServiceAccount = spec.ServiceAccount,
            ServiceAccountName = spec.ServiceAccountName,
            SetHostnameAsFQDN = spec.SetHostnameAsFQDN,
            ShareProcessNamespace = spec.ShareProcessNamespace,
            TerminationGracePeriodSeconds = spec.TerminationGracePeriodSeconds,
            Tolerations = spec.Tolerations,
            TopologySpreadConstraints = spec.TopologySpreadConstraints,
        };
}
