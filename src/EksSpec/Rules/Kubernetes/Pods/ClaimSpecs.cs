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
            report.Subdomain(storageClass, ClassSpelled, "storageClassName");
        }

        if (spec.VolumeAttributesClassName is { Length: > 0 } attributesClass)
        {
            report.Subdomain(attributesClass, ClassSpelled, "volumeAttributesClassName");
        }

        if (spec.VolumeMode is { } mode)
        {
            report.OneOf(mode, VolumeModes, VolumeModeKnown, "volumeMode");
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

        foreach (var mode in report.Each("accessModes", modes))
        {
            report.OneOf(mode, AccessModes, AccessModeKnown, "");
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
        report.Required(name, SourceWrong, "name");
        report.Required(kind, SourceWrong, "kind");
        if (!string.IsNullOrEmpty(group))
        {
            report.Subdomain(group, SourceWrong, "apiGroup");
        }
        else if (kind != "PersistentVolumeClaim")
        {
            report.Add(SourceWrong, "", $"A {kind} without apiGroup holds no data.");
        }
    }
}
