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
        report.Subdomain(spec.StorageClassName.NullIfEmpty(), ClassSpelled, "storageClassName");
        report.Subdomain(spec.VolumeAttributesClassName.NullIfEmpty(), ClassSpelled, "volumeAttributesClassName");
        report.OneOf(spec.VolumeMode ?? "Filesystem", VolumeModes, VolumeModeKnown, "volumeMode");
        if (spec.DataSource is { } source)
        {
            CheckSource(source.ApiGroup, source.Kind, source.Name, "dataSource", report);
        }

        if (spec.DataSourceRef is { } reference)
        {
            CheckSource(reference.ApiGroup, reference.Kind, reference.Name, "dataSourceRef", report);
        }

        if (spec is { DataSource: { } one, DataSourceRef: { } other })
        {
            var differ = (one.ApiGroup, one.Kind, one.Name) != (other.ApiGroup, other.Kind, other.Name);
            report.If(differ, SourcesDiffer, "", $"dataSource names '{one.Name}', dataSourceRef '{other.Name}'.");
        }
    }

    /// <summary>Looks at the access modes of the claim or volume the report stands at.</summary>
    internal static void CheckAccessModes(IList<string>? modes, Report report)
    {
        report.If(modes is not { Count: > 0 }, AccessModeKnown, "accessModes", $"The claim has no access mode.");
        foreach (var mode in report.Each("accessModes", modes))
        {
            report.OneOf(mode, AccessModes, AccessModeKnown, "", MeantBy(mode));
        }

        var isShared =
            modes?.Contains("ReadWriteOncePod") == true
            && modes.Any(mode => mode is "ReadOnlyMany" or "ReadWriteMany" or "ReadWriteOnce");
        report.If(isShared, AccessModeAlone, "accessModes", $"ReadWriteOncePod is not alone.");
    }

    // kubectl shows the modes like this.
    private static Mend MeantBy(string mode) =>
        mode.ToUpperInvariant() switch
        {
            "ROX" => Mend.Text("ReadOnlyMany"),
            "RWX" => Mend.Text("ReadWriteMany"),
            "RWO" => Mend.Text("ReadWriteOnce"),
            "RWOP" => Mend.Text("ReadWriteOncePod"),
            _ => Mend.Word(mode, AccessModes),
        };

    private static void CheckStorage(IDictionary<string, ResourceQuantity>? requests, Report report)
    {
        const string Field = "resources.requests.storage";
        if (requests is null || !requests.TryGetValue("storage", out var storage))
        {
            report.Add(StorageNeeded, Field, "The claim requests no storage.");
            return;
        }

        var isNothing = Quantities.OfResource(storage) <= 0;
        report.If(isNothing, StorageNeeded, Field, $"The storage requested is not greater than zero.");
    }

    private static void CheckSource(string? group, string? kind, string? name, string field, Report report)
    {
        using var at = report.At(field);
        report.Required(name, SourceWrong, "name");
        report.Required(kind, SourceWrong, "kind");
        report.Subdomain(group.NullIfEmpty(), SourceWrong, "apiGroup");
        var isNoData = string.IsNullOrEmpty(group) && kind != "PersistentVolumeClaim";
        report.If(isNoData, SourceWrong, "", $"A {kind} without apiGroup holds no data.");
    }
}
