namespace EksSpec.Rules;

/// <summary>Claims of devices that every pod gets its own of.</summary>
internal sealed partial class ResourceClaimTemplates : RuleGroup<V1ResourceClaimTemplate>
{
    public override void Check(V1ResourceClaimTemplate subject, Report report)
    {
        using var at = report.At("spec");
        if (subject.Spec?.Metadata is { } metadata)
        {
            using var of = report.At("metadata");
            LabelsAndAnnotations.CheckLabels(metadata.Labels, "labels", report);
            LabelsAndAnnotations.CheckAnnotations(metadata.Annotations, "annotations", report);
            Forbid(metadata.Name, "name", report);
            Forbid(metadata.GenerateName, "generateName", report);
            Forbid(metadata.NamespaceProperty, "namespace", report);
            Forbid(metadata.OwnerReferences is { Count: > 0 } ? "some" : null, "ownerReferences", report);
            Forbid(metadata.Finalizers is { Count: > 0 } ? "some" : null, "finalizers", report);
        }

        using var spec = report.At("spec");
        DeviceClaims.Check(subject.Spec?.Spec?.Devices, report);
    }

    private static void Forbid(string? value, string field, Report report) =>
        report.If(!string.IsNullOrEmpty(value), MetadataForbidden, field, $"The template sets {field}.", Mend.Remove);
}
