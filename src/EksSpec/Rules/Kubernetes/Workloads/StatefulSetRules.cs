namespace EksSpec.Rules;

/// <summary>StatefulSets.</summary>
internal sealed partial class StatefulSetRules : RuleGroup<V1StatefulSet>
{
    private static readonly string[] ManagementPolicies = ["OrderedReady", "Parallel"];

    private static readonly string[] RetentionPolicies = ["Delete", "Retain"];

    public override void Check(V1StatefulSet subject, Report report)
    {
        using var at = report.At("spec");
        var spec = subject.Spec ?? new();
        report.OneOfIfSet(spec.PodManagementPolicy, ManagementPolicies, ManagementKnown, "podManagementPolicy");
        RolloutRules.Check(spec.UpdateStrategy, report);
        using (report.At("persistentVolumeClaimRetentionPolicy"))
        {
            var retention = spec.PersistentVolumeClaimRetentionPolicy;
            report.OneOfIfSet(retention?.WhenDeleted, RetentionPolicies, RetentionKnown, "whenDeleted");
            report.OneOfIfSet(retention?.WhenScaled, RetentionPolicies, RetentionKnown, "whenScaled");
        }

        ControllerRules.NotNegative(spec.Replicas, "replicas", report);
        ControllerRules.NotNegative(spec.MinReadySeconds, "minReadySeconds", report);
        ControllerRules.NotNegative(spec.Ordinals?.Start, "ordinals.start", report);
        if (spec.ServiceName is { Length: > 0 } service)
        {
            report.Label(service, ServiceNameSpelled, "serviceName");
        }

        foreach (var claim in report.Each("volumeClaimTemplates", spec.VolumeClaimTemplates))
        {
            using var inner = report.At("spec");
            ClaimSpecs.Check(claim.Spec ?? new(), report);
        }

        if (ControllerRules.CheckSelector(spec.Selector, spec.Template, report))
        {
            var claims = spec.Template is null ? null : ClaimVolumes.Of(spec.VolumeClaimTemplates, report);
            ControllerRules.CheckLabels(spec.Selector, spec.Template?.Metadata?.Labels, report);
            ControllerRules.CheckTemplate(spec.Template, report, claims);
        }
        else
        {
            ControllerRules.CheckLasting(spec.Template, report);
        }
    }
}
