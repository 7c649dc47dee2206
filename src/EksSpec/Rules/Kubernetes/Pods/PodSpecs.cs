namespace EksSpec.Rules;

/// <summary>Everything the API server checks of a pod's spec: of a pod, or of the template of one.</summary>
internal static partial class PodSpecs
{
    private static readonly string[] RestartPolicies = ["Always", "Never", "OnFailure"];

    private static readonly string[] Preempting = ["PreemptLowerPriority"];
    private static readonly string[] PreemptionPolicies = ["Never", .. Preempting];

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
        var account = spec.ServiceAccountName.NullIfEmpty();
        var oldAccount = account is null ? spec.ServiceAccount.NullIfEmpty() : null;
        report.Subdomain(account, NameSpelled, "serviceAccountName");
        report.Subdomain(oldAccount, NameSpelled, "serviceAccount");
        report.Subdomain(spec.NodeName.NullIfEmpty(), NameSpelled, "nodeName");
        report.Subdomain(spec.PriorityClassName.NullIfEmpty(), NameSpelled, "priorityClassName");
        report.Subdomain(spec.RuntimeClassName, NameSpelled, "runtimeClassName");
        report.Range(spec.ActiveDeadlineSeconds, 1, int.MaxValue, DeadlineInRange, "activeDeadlineSeconds");
        TolerationRules.Check(spec.Tolerations, "tolerations", report);
        var preemption = spec.PreemptionPolicy ?? "PreemptLowerPriority";
        // Only a class can say that its pods never preempt.
        var mend = Mend.Word(preemption, spec.PriorityClassName is null ? Preempting : PreemptionPolicies);
        report.OneOf(preemption, PreemptionPolicies, PreemptionKnown, "preemptionPolicy", mend);
        ResourceRules.CheckOverhead(spec.Overhead, "overhead", report);
        AnnotationRules.CheckAgainstFields(pod, report);
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
            var isTwice = !(names ??= new(StringComparer.Ordinal)).Add(name);
            report.If(isTwice, GateTwice, "name", $"The gate '{name}' stands twice.", Mend.Remove.At(""));
        }
    }

    private static void CheckClaims(IList<V1PodResourceClaim>? claims, Report report)
    {
        const string TemplateName = "resourceClaimTemplateName";
        HashSet<string>? names = null;
        foreach (var claim in report.Each("resourceClaims", claims))
        {
            if (report.Required(claim.Name, ClaimWrong, "name"))
            {
                var isTwice = !(names ??= new(StringComparer.Ordinal)).Add(claim.Name);
                report.Label(isTwice ? null : claim.Name, ClaimWrong, "name");
                report.If(isTwice, ClaimWrong, "name", $"The claim '{claim.Name}' stands twice.");
            }

            var (claimed, template) = (claim.ResourceClaimName, claim.ResourceClaimTemplateName);
            var isOne = (claimed is null) != (template is null);
            report.If(!isOne, ClaimWrong, "", $"Exactly one of resourceClaimName and {TemplateName} is needed.");
            report.Subdomain(claimed, ClaimWrong, "resourceClaimName");
            report.Subdomain(template, ClaimWrong, TemplateName);
        }
    }
}
