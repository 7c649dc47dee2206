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
        FieldChecks.OneOf(pod.RestartPolicy, RestartPolicies, "restartPolicy", RestartPolicyKnown, report);
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

        ResourceRules.CheckOverhead(spec.Overhead, "overhead", report);
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
            FieldChecks.QualifiedName(name, "name", GateSpelled, report);
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
            FieldChecks.Subdomain(name, field, ClaimWrong, report);
        }
    }
}
