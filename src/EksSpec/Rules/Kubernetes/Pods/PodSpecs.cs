using EksSpec.Findings;
using EksSpec.Kubernetes;
using EksSpec.Rules.Kubernetes.Storage;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Pods;

/// <summary>Everything the API server checks of a pod's spec: of a pod, or of the template of one.</summary>
internal static class PodSpecs
{
    private static readonly string[] RestartPolicies = ["Always", "Never", "OnFailure"];

    private static readonly string[] PreemptionPolicies = ["Never", "PreemptLowerPriority"];

    private static readonly RuleInfo RestartPolicyKnown = KubernetesRule.Error(
        "EKS3440",
        "The restart policy of a pod is unknown",
        "Use Always, OnFailure or Never.",
        PodExamples.Spec("restartPolicy: never"),
        PodExamples.Spec("restartPolicy: Never")
    );

    private static readonly RuleInfo PreemptionKnown = KubernetesRule.Error(
        "EKS3441",
        "The preemption policy of a pod is empty or unknown",
        "Remove it: the priority class decides.",
        PodExamples.Spec("preemptionPolicy: Always"),
        PodExamples.Spec("preemptionPolicy: PreemptLowerPriority")
    );

    private static readonly RuleInfo NameSpelled = KubernetesRule.Error(
        "EKS3442",
        "The service account, node, priority class or runtime class of a pod cannot exist by this name",
        "Use lower-case letters, digits, '-' and '.'.",
        PodExamples.Spec("serviceAccountName: My_App"),
        PodExamples.Spec("serviceAccountName: my-app")
    );

    private static readonly RuleInfo DeadlineInRange = KubernetesRule.Error(
        "EKS3443",
        "activeDeadlineSeconds is out of range",
        "Use a number from 1 to 2147483647.",
        PodExamples.Spec("activeDeadlineSeconds: 0"),
        PodExamples.Spec("activeDeadlineSeconds: 600")
    );

    private static readonly RuleInfo GateSpelled = KubernetesRule.Error(
        "EKS3444",
        "A readiness or scheduling gate is misspelled",
        "Write the gate as [prefix/]name.",
        PodExamples.Spec("readinessGates: [{conditionType: is ready}]"),
        PodExamples.Spec("readinessGates: [{conditionType: example.com/ready}]")
    );

    private static readonly RuleInfo GateTwice = KubernetesRule.Error(
        "EKS3445",
        "A scheduling gate stands twice",
        "Keep one of them.",
        PodExamples.Spec("schedulingGates: [{name: example.com/a}, {name: example.com/a}]"),
        PodExamples.Spec("schedulingGates: [{name: example.com/a}]")
    );

    private static readonly RuleInfo ClaimWrong = KubernetesRule.Error(
        "EKS3446",
        "A resource claim of a pod has no usable name, stands twice, or does not name exactly one claim or template",
        "Write a name of its own, and resourceClaimName or resourceClaimTemplateName.",
        PodExamples.Spec("resourceClaims: [{name: gpu}]"),
        PodExamples.Spec("resourceClaims: [{name: gpu, resourceClaimTemplateName: gpu}]")
    );

    /// <summary>Every rule on pods, whatever makes them.</summary>
    public static IReadOnlyList<RuleInfo> Rules =>
        [
            .. PathRules.Rules,
            .. VolumeRules.Rules,
            .. VolumeSources.Rules,
            .. DiskSources.Rules,
            .. DownwardFields.Rules,
            .. ProjectedSources.Rules,
            .. ClaimSpecs.Rules,
            .. ContainerRules.Rules,
            .. PortRules.Rules,
            .. ContainerLists.Rules,
            .. EnvironmentRules.Rules,
            .. MountRules.Rules,
            .. HandlerRules.Rules,
            .. ResourceRules.Rules,
            .. SecurityRules.Rules,
            .. WindowsRules.Rules,
            .. AffinityRules.Rules,
            .. SpreadRules.Rules,
            .. TolerationRules.Rules,
            .. NetworkRules.Rules,
            .. AnnotationRules.Rules,
            RestartPolicyKnown,
            PreemptionKnown,
            NameSpelled,
            DeadlineInRange,
            GateSpelled,
            GateTwice,
            ClaimWrong,
        ];

    /// <summary>Looks at the spec of a pod that is created itself; the report stands at the object.</summary>
    public static void CheckPod(V1PodSpec? spec, V1ObjectMeta? metadata, Report report)
    {
        var pod = new PodContext(spec ?? new(), metadata, isPod: true);
        using (report.At("metadata"))
        {
            AnnotationRules.Check(pod, report);
        }

        using var at = report.At("spec");
        Check(pod, report);
    }

    /// <summary>Looks at the template of pods; the report stands at it.</summary>
    public static void CheckTemplate(V1PodTemplateSpec? template, Report report)
    {
        var pod = new PodContext(template?.Spec ?? new(), template?.Metadata, isPod: false);
        using (report.At("metadata"))
        {
            LabelsAndAnnotations.CheckLabels(template?.Metadata?.Labels, "labels", report);
            LabelsAndAnnotations.CheckAnnotations(template?.Metadata?.Annotations, "annotations", report);
            AnnotationRules.Check(pod, report);
        }

        using var at = report.At("spec");
        Check(pod, report);
    }

    private static void Check(PodContext pod, Report report)
    {
        var spec = pod.Spec;
        VolumeRules.Check(pod, report);
        CheckClaims(spec.ResourceClaims, report);
        ContainerLists.Check(pod, report);
        ResourceRules.CheckPod(pod, report);
        FieldChecks.OneOf(pod.RestartPolicy, RestartPolicies, "restartPolicy", RestartPolicyKnown, report);
        LabelsAndAnnotations.CheckLabels(spec.NodeSelector, "nodeSelector", report);
        SecurityRules.CheckPod(pod, report);
        AffinityRules.Check(pod, report);
        NetworkRules.Check(pod, report);
        CheckGates(spec, report);
        SpreadRules.Check(spec.TopologySpreadConstraints, pod, report);
        WindowsRules.Check(pod, report);
        CheckName(
            PodContext.OrDefault(spec.ServiceAccountName, spec.ServiceAccount ?? ""),
            "serviceAccountName",
            report
        );
        CheckName(spec.NodeName, "nodeName", report);
        CheckName(spec.PriorityClassName, "priorityClassName", report);
        if (spec.RuntimeClassName is { } runtimeClass)
        {
            FieldChecks.Subdomain(runtimeClass, "runtimeClassName", NameSpelled, report);
        }

        FieldChecks.Range(
            spec.ActiveDeadlineSeconds,
            1,
            int.MaxValue,
            "activeDeadlineSeconds",
            DeadlineInRange,
            report
        );
        TolerationRules.Check(spec.Tolerations, "tolerations", report);
        if (spec.PreemptionPolicy is { } preemption)
        {
            FieldChecks.OneOf(preemption, PreemptionPolicies, "preemptionPolicy", PreemptionKnown, report);
        }

        ResourceRules.CheckOverhead(pod, report);
        AnnotationRules.CheckAgainstFields(pod, report);
    }

    private static void CheckName(string? name, string field, Report report)
    {
        if (!string.IsNullOrEmpty(name))
        {
            FieldChecks.Subdomain(name, field, NameSpelled, report);
        }
    }

    private static void CheckGates(V1PodSpec spec, Report report)
    {
        foreach (var (i, gate) in spec.ReadinessGates.Indexed())
        {
            using var at = report.At("readinessGates", i);
            FieldChecks.QualifiedName(gate.ConditionType ?? "", "conditionType", GateSpelled, report);
        }

        HashSet<string>? names = null;
        foreach (var (i, gate) in spec.SchedulingGates.Indexed())
        {
            using var at = report.At("schedulingGates", i);
            var name = gate.Name ?? "";
            FieldChecks.QualifiedName(name, "", GateSpelled, report);
            if (!(names ??= new(StringComparer.Ordinal)).Add(name))
            {
                report.Add(GateTwice, "", $"The gate '{name}' stands twice.");
            }
        }
    }

    private static void CheckClaims(IList<V1PodResourceClaim>? claims, Report report)
    {
        HashSet<string>? names = null;
        foreach (var (i, claim) in claims.Indexed())
        {
            using var at = report.At("resourceClaims", i);
            if (FieldChecks.Required(claim.Name, "name", ClaimWrong, report))
            {
                if ((names ??= new(StringComparer.Ordinal)).Add(claim.Name))
                {
                    FieldChecks.Label(claim.Name, "name", ClaimWrong, report);
                }
                else
                {
                    report.Add(ClaimWrong, "name", $"The claim '{claim.Name}' stands twice.");
                }
            }

            if (claim.ResourceClaimName is null == claim.ResourceClaimTemplateName is null)
            {
                report.Add(ClaimWrong, "", "Exactly one of resourceClaimName and resourceClaimTemplateName is needed.");
            }

            CheckClaimName(claim.ResourceClaimName, "resourceClaimName", report);
            CheckClaimName(claim.ResourceClaimTemplateName, "resourceClaimTemplateName", report);
        }
    }

    private static void CheckClaimName(string? name, string field, Report report)
    {
        if (name is not null)
        {
            FieldChecks.Subdomain(name, field, ClaimWrong, report);
        }
    }
}
