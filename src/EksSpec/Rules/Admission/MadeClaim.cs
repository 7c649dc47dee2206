namespace EksSpec.Rules;

/// <summary>A claim that is written, or that controllers make of what is written.</summary>
/// <param name="Name">Its name, or that of what it is made of.</param>
/// <param name="Path">Where its spec stands in the object.</param>
/// <param name="Metadata">Its metadata.</param>
/// <param name="Spec">What it asks for.</param>
internal sealed record MadeClaim(string Name, SpecPath Path, V1ObjectMeta? Metadata, V1PersistentVolumeClaimSpec Spec)
{
    private const string OldClass = "volume.beta.kubernetes.io/storage-class";

    /// <summary>What it asks for.</summary>
    public ResourceAmounts Requests => ResourceAmounts.Of(Spec.Resources?.Requests);

    /// <summary>The class that it names; empty for none, absent where the default of the cluster counts.</summary>
    public string? Class =>
        Metadata?.Annotations?.TryGetValue(OldClass, out var old) == true ? old : Spec.StorageClassName;

    /// <summary>The claims that an object is, or that are made of it once for each of its pods.</summary>
    public static IEnumerable<MadeClaim> AllOf(SpecObject item) =>
        item.Value switch
        {
            V1PersistentVolumeClaim { Spec: { } spec } claim => [new(item.Ref.Name, "spec", claim.Metadata, spec)],
            V1StatefulSet { Spec.VolumeClaimTemplates: { Count: > 0 } templates } => OfTemplates(templates),
            _ => [],
        };

    /// <summary>The claims that are made for the volumes of a pod.</summary>
    public static IEnumerable<MadeClaim> AllOf(PodView pod)
    {
        for (var i = 0; i < (pod.Spec.Volumes?.Count ?? 0); i++)
        {
            if (pod.Spec.Volumes![i] is { Ephemeral.VolumeClaimTemplate: { Spec: { } spec } template } volume)
            {
                var path = pod.Path.Field("volumes").Item(i).Down("ephemeral.volumeClaimTemplate.spec");
                yield return new(volume.Name ?? "", path, template.Metadata, spec);
            }
        }
    }

    private static IEnumerable<MadeClaim> OfTemplates(IList<V1PersistentVolumeClaim> templates)
    {
        for (var i = 0; i < templates.Count; i++)
        {
            if (templates[i]?.Spec is { } spec)
            {
                var path = SpecPath.Root.Down("spec.volumeClaimTemplates").Item(i).Field("spec");
                yield return new(templates[i].Metadata?.Name ?? "", path, templates[i].Metadata, spec);
            }
        }
    }
}
