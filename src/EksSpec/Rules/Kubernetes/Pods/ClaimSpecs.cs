namespace EksSpec.Rules;

/// <summary>What a claim asks of its volume: of claims, of the claim templates of StatefulSets and of ephemeral volumes.</summary>
internal static partial class ClaimSpecs
{
    private static readonly string[] AccessModes =
    [
        "ReadOnlyMany",
        "ReadWriteMany",
        "ReadWriteOnce",
        "ReadWriteOncePod",
    ];

    private static readonly string[] VolumeModes = ["Block", "Filesystem"];

    /// <summary>Looks at the spec the report stands at.</summary>
    public static void Check(V1PersistentVolumeClaimSpec spec, Report report)
    {
        CheckAccessModes(spec.AccessModes, report);
        LabelSelectors.Check(spec.Selector, "selector", report);
        CheckStorage(spec.Resources?.Requests, report);
        if (spec.StorageClassName is { Length: > 0 } storageClass)
        {
            FieldChecks.Subdomain(storageClass, "storageClassName", ClassSpelled, report);
        }

        if (spec.VolumeAttributesClassName is { Length: > 0 } attributesClass)
        {
            FieldChecks.Subdomain(attributesClass, "volumeAttributesClassName", ClassSpelled, report);
        }

        if (spec.VolumeMode is { } mode)
        {
            FieldChecks.OneOf(mode, VolumeModes, "volumeMode", VolumeModeKnown, report);
        }

        if (spec.DataSource is { } source)
        {
            CheckSource(source.ApiGroup, source.Kind, source.Name, "dataSource", report);
        }

        if (spec.DataSourceRef is { } reference)
        {
            CheckSource(reference.ApiGroup, reference.Kind, reference.Name, "dataSourceRef", report);
            if (
                spec.DataSource is { } other
                && (
                    other.ApiGroup != reference.ApiGroup || other.Kind != reference.Kind || other.Name != reference.Name
                )
            )
            {
                report.Add(SourcesDiffer, "", $"dataSource names '{other.Name}', dataSourceRef '{reference.Name}'.");
            }
        }
    }

    /// <summary>Looks at the access modes of the claim or volume the report stands at.</summary>
    internal static void CheckAccessModes(IList<string>? modes, Report report)
    {
        if (modes is null or { Count: 0 })
        {
            report.Add(AccessModeKnown, "accessModes", "The claim has no access mode.");
            return;
        }

        foreach (var (i, mode) in modes.Indexed())
        {
            using var at = report.At("accessModes", i);
            FieldChecks.OneOf(mode, AccessModes, "", AccessModeKnown, report);
        }

        report.If(
            modes.Contains("ReadWriteOncePod")
                && modes.Any(mode => mode is "ReadOnlyMany" or "ReadWriteMany" or "ReadWriteOnce"),
            AccessModeAlone,
            "accessModes",
            $"ReadWriteOncePod is not alone."
        );
    }

    private static void CheckStorage(IDictionary<string, ResourceQuantity>? requests, Report report)
    {
        const string Field = "resources.requests.storage";
        if (requests is null || !requests.TryGetValue("storage", out var storage))
        {
            report.Add(StorageNeeded, Field, "The claim requests no storage.");
        }
        else if (Quantities.OfResource(storage) <= 0)
        {
            report.Add(StorageNeeded, Field, "The storage requested is not greater than zero.");
        }
    }

    private static void CheckSource(string? group, string? kind, string? name, string field, Report report)
    {
        using var at = report.At(field);
        FieldChecks.Required(name, "name", SourceWrong, report);
        FieldChecks.Required(kind, "kind", SourceWrong, report);
        if (!string.IsNullOrEmpty(group))
        {
            FieldChecks.Subdomain(group, "apiGroup", SourceWrong, report);
        }
        else if (kind != "PersistentVolumeClaim")
        {
            report.Add(SourceWrong, "", $"A {kind} without apiGroup holds no data.");
        }
    }
}
