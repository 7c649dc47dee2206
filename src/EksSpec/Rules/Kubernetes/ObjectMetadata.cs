namespace EksSpec.Rules;

/// <summary>What every object's metadata must keep, whatever its kind.</summary>
internal static partial class ObjectMetadata
{
    /// <summary>Looks at the metadata of an object; absent is like empty.</summary>
    public static void Check(V1ObjectMeta? metadata, ObjectKind kind, Report report)
    {
        using var at = report.At("metadata");
        ObjectNames.Check(metadata, kind, report);
        var isNegative = kind.KeepsGeneration && metadata?.Generation < 0;
        report.If(
            isNegative,
            GenerationNegative,
            "generation",
            $"The generation is {metadata?.Generation}.",
            Mend.Remove
        );
        LabelsAndAnnotations.CheckLabels(metadata?.Labels, "labels", report);
        LabelsAndAnnotations.CheckAnnotations(metadata?.Annotations, "annotations", report);
        OwnerReferences.Check(metadata?.OwnerReferences, report);
        Finalizers.Check(metadata?.Finalizers, kind, report);
    }
}
