namespace EksSpec.Rules;

/// <summary>That a volume shall be attached to a node.</summary>
internal sealed partial class VolumeAttachments : RuleGroup<V1VolumeAttachment>
{
    public override void Check(V1VolumeAttachment subject, Report report)
    {
        var spec = subject.Spec ?? new();
        using var at = report.At("spec");
        report.Misspelled(DriverNames.Error(spec.Attacher), Attacher, "attacher", $"The attacher '{spec.Attacher}'");
        report.Subdomain(spec.NodeName ?? "", NameSpelled, "nodeName");
        using var source = report.At("source");
        CheckSource(spec.Source ?? new(), report);
    }

    private static void CheckSource(V1VolumeAttachmentSource source, Report report)
    {
        var (name, inline) = (source.PersistentVolumeName, source.InlineVolumeSpec);
        report.If(name is null && inline is null, OneSource, "", $"There is no volume to attach.");
        report.If(name is not null && inline is not null, OneSource, "", $"There are two volumes to attach.");
        report.Subdomain(name, NameSpelled, "persistentVolumeName");
        if (name is null && inline is not null)
        {
            using var at = report.At("inlineVolumeSpec");
            CheckInline(inline, report);
        }
    }

    private static void CheckInline(V1PersistentVolumeSpec volume, Report report)
    {
        ClaimSpecs.CheckAccessModes(volume.AccessModes, report);
        PersistentSources.Check(volume, report);
        report.If(volume.Csi is null, InlineShape, "csi", $"The volume is none of CSI.");
        Forbid(volume.ClaimRef, "claimRef", report);
        Forbid(volume.Capacity is { Count: > 0 } capacity ? capacity : null, "capacity", report);
        Forbid(volume.NodeAffinity, "nodeAffinity", report);
        Forbid(volume.StorageClassName.NullIfEmpty(), "storageClassName", report);
        ForbidOther(
            volume.PersistentVolumeReclaimPolicy.NullIfEmpty(),
            "Retain",
            "persistentVolumeReclaimPolicy",
            report
        );
        ForbidOther(volume.VolumeMode, "Filesystem", "volumeMode", report);
    }

    private static void Forbid(object? value, string field, Report report) =>
        report.If(value is not null, InlineShape, field, $"A volume inline has no {field}.", Mend.Remove);

    private static void ForbidOther(string? value, string only, string field, Report report) =>
        report.If(
            value is not null && value != only,
            InlineShape,
            field,
            $"{field} is '{value}', and a volume inline can have {only} only.",
            Mend.Text(only)
        );
}
