namespace EksSpec.Rules;

/// <summary>What a PersistentVolumeClaim asks for.</summary>
internal sealed class Claims : RuleGroup<V1PersistentVolumeClaim>
{
    private const string SnapshotGroup = "snapshot.storage.k8s.io";

    public override void Check(V1PersistentVolumeClaim subject, Report report)
    {
        using var at = report.At("spec");
        ClaimSpecs.Check(subject.Spec is { } spec ? WithSources(spec) : new(), report);
    }

    // The server drops a dataSource of a kind that old servers did not know, and a reference into another namespace; then
    // it copies the one that is left. A template of a claim is looked at as it is.
    private static V1PersistentVolumeClaimSpec WithSources(V1PersistentVolumeClaimSpec spec)
    {
        if (spec.DataSource is null && spec.DataSourceRef is null)
        {
            return spec;
        }

        var source = IsKnown(spec.DataSource) ? spec.DataSource : null;
        var reference = string.IsNullOrEmpty(spec.DataSourceRef?.NamespaceProperty) ? spec.DataSourceRef : null;
        return new()
        {
            AccessModes = spec.AccessModes,
            Selector = spec.Selector,
            Resources = spec.Resources,
            StorageClassName = spec.StorageClassName,
            VolumeAttributesClassName = spec.VolumeAttributesClassName,
            VolumeMode = spec.VolumeMode,
            DataSource = source ?? Copy(reference),
            DataSourceRef = reference ?? Copy(source),
        };
    }

    private static bool IsKnown(V1TypedLocalObjectReference? source) =>
        source
            is { Kind: "PersistentVolumeClaim", ApiGroup: null or "" }
                or { Kind: "VolumeSnapshot", ApiGroup: SnapshotGroup };

    private static V1TypedLocalObjectReference? Copy(V1TypedObjectReference? from) =>
        from is null
            ? null
            : new()
            {
                ApiGroup = from.ApiGroup,
                Kind = from.Kind,
                Name = from.Name,
            };

    private static V1TypedObjectReference? Copy(V1TypedLocalObjectReference? from) =>
        from is null
            ? null
            : new()
            {
                ApiGroup = from.ApiGroup,
                Kind = from.Kind,
                Name = from.Name,
            };
}
