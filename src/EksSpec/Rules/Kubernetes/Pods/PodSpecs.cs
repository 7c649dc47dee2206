namespace EksSpec.Rules;

/// <summary>Everything the API server checks of a pod's spec: of a pod, or of the template of one.</summary>
internal static partial class PodSpecs
{
    private static readonly string[] RestartPolicies = ["Always", "Never", "OnFailure"];

    private static readonly string[] PreemptionPolicies = ["Never", "PreemptLowerPriority"];

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
    public static void CheckTemplate(V1PodTemplateSpec? template, Report report, ClaimVolumes? claims = null)
    {
        var pod = new PodContext(template?.Spec ?? new(), template?.Metadata, isPod: false);
        claims?.AddTo(pod);
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
        report.OneOf(pod.RestartPolicy, RestartPolicies, RestartPolicyKnown, "restartPolicy");
        LabelsAndAnnotations.CheckLabels(spec.NodeSelector, "nodeSelector", report);
        SecurityRules.CheckPod(pod, report);
        AffinityRules.Check(pod, report);
        NetworkRules.Check(pod, report);
        CheckGates(spec, report);
        SpreadRules.Check(spec.TopologySpreadConstraints, pod, report);
        WindowsRules.Check(pod, report);
        var hasNewName = !string.IsNullOrEmpty(spec.ServiceAccountName);
        CheckName(
            hasNewName ? spec.ServiceAccountName : spec.ServiceAccount,
            hasNewName ? "serviceAccountName" : "serviceAccount",
            report
        );
        CheckName(spec.NodeName, "nodeName", report);
        CheckName(spec.PriorityClassName, "priorityClassName", report);
        if (spec.RuntimeClassName is { } runtimeClass)
        {
            report.Subdomain(runtimeClass, NameSpelled, "runtimeClassName");
        }

        report.Range(spec.ActiveDeadlineSeconds, 1, int.MaxValue, DeadlineInRange, "activeDeadlineSeconds");
        TolerationRules.Check(spec.Tolerations, "tolerations", report);
        if (spec.PreemptionPolicy is { } preemption)
        {
            report.OneOf(preemption, PreemptionPolicies, PreemptionKnown, "preemptionPolicy");
        }

        ResourceRules.CheckOverhead(spec.Overhead, "overhead", report);
        AnnotationRules.CheckAgainstFields(pod, report);
    }

    private static void CheckName(string? name, string field, Report report)
    {
        if (!string.IsNullOrEmpty(name))
        {
            report.Subdomain(name, NameSpelled, field);
        }
    }

    private static void CheckGates(V1PodSpec spec, Report report)
    {
        foreach (var gate in report.Each("readinessGates", spec.ReadinessGates))
        {
            report.QualifiedName(gate.ConditionType ?? "", GateSpelled, "conditionType");
        }

        HashSet<string>? names = null;
        foreach (var gate in report.Each("schedulingGates", spec.SchedulingGates))
        {
            var name = gate.Name ?? "";
            report.QualifiedName(name, GateSpelled, "name");
            report.If(
                !(names ??= new(StringComparer.Ordinal)).Add(name),
                GateTwice,
                "name",
                $"The gate '{name}' stands twice."
            );
        }
    }

    private static void CheckClaims(IList<V1PodResourceClaim>? claims, Report report)
    {
        HashSet<string>? names = null;
        foreach (var claim in report.Each("resourceClaims", claims))
        {
            if (report.Required(claim.Name, ClaimWrong, "name"))
            {
                if ((names ??= new(StringComparer.Ordinal)).Add(claim.Name))
                {
                    report.Label(claim.Name, ClaimWrong, "name");
                }
                else
                {
                    report.Add(ClaimWrong, "name", $"The claim '{claim.Name}' stands twice.");
                }
            }

            report.If(
                claim.ResourceClaimName is null == claim.ResourceClaimTemplateName is null,
                ClaimWrong,
                "",
                $"Exactly one of resourceClaimName and resourceClaimTemplateName is needed."
            );

            CheckClaimName(claim.ResourceClaimName, "resourceClaimName", report);
            CheckClaimName(claim.ResourceClaimTemplateName, "resourceClaimTemplateName", report);
        }
    }

    private static void CheckClaimName(string? name, string field, Report report)
    {
        if (name is not null)
        {
            report.Subdomain(name, ClaimWrong, field);
        }
    }
}
