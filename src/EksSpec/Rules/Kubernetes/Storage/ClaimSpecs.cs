using EksSpec.Findings;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Storage;

/// <summary>What a claim asks of its volume: of claims, of the claim templates of StatefulSets and of ephemeral volumes.</summary>
internal static class ClaimSpecs
{
    private const string Head = "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data}\nspec:\n";

    private const string Rest = "  accessModes: [ReadWriteOnce]\n  resources: {requests: {storage: 1Gi}}\n";

    private static readonly string[] AccessModes =
    [
        "ReadOnlyMany",
        "ReadWriteMany",
        "ReadWriteOnce",
        "ReadWriteOncePod",
    ];

    private static readonly string[] VolumeModes = ["Block", "Filesystem"];

    private static readonly RuleInfo AccessModeKnown = KubernetesRule.Error(
        "EKS3140",
        "A claim has no access mode, or one that does not exist",
        "Use ReadWriteOnce, ReadOnlyMany, ReadWriteMany or ReadWriteOncePod.",
        Head + "  accessModes: [ReadWrite]\n  resources: {requests: {storage: 1Gi}}\n",
        Head + Rest
    );

    private static readonly RuleInfo AccessModeAlone = KubernetesRule.Error(
        "EKS3141",
        "ReadWriteOncePod stands beside another access mode",
        "Keep ReadWriteOncePod alone.",
        Head + "  accessModes: [ReadWriteOncePod, ReadWriteOnce]\n  resources: {requests: {storage: 1Gi}}\n",
        Head + "  accessModes: [ReadWriteOncePod]\n  resources: {requests: {storage: 1Gi}}\n"
    );

    private static readonly RuleInfo StorageNeeded = KubernetesRule.Error(
        "EKS3142",
        "A claim does not say how much storage it needs",
        "Write a positive quantity in resources.requests.storage.",
        Head + "  accessModes: [ReadWriteOnce]\n",
        Head + Rest
    );

    private static readonly RuleInfo VolumeModeKnown = KubernetesRule.Error(
        "EKS3143",
        "The volume mode of a claim is unknown",
        "Use Filesystem or Block.",
        Head + Rest + "  volumeMode: File\n",
        Head + Rest + "  volumeMode: Filesystem\n"
    );

    private static readonly RuleInfo ClassSpelled = KubernetesRule.Error(
        "EKS3144",
        "The class a claim asks for cannot exist by this name",
        "Write the name of a StorageClass or VolumeAttributesClass.",
        Head + Rest + "  storageClassName: GP3\n",
        Head + Rest + "  storageClassName: gp3\n"
    );

    private static readonly RuleInfo SourceWrong = KubernetesRule.Error(
        "EKS3145",
        "The data source of a claim is incomplete or of a kind that holds no data",
        "Write name and kind, and apiGroup for every kind but PersistentVolumeClaim.",
        Head + Rest + "  dataSourceRef: {kind: Pod, name: shop}\n",
        Head + Rest + "  dataSourceRef: {kind: PersistentVolumeClaim, name: old}\n"
    );

    private static readonly RuleInfo SourcesDiffer = KubernetesRule.Error(
        "EKS3146",
        "dataSource and dataSourceRef of a claim differ",
        "Keep one of them.",
        Head
            + Rest
            + "  dataSource: {kind: PersistentVolumeClaim, name: a}\n  dataSourceRef: {kind: PersistentVolumeClaim, name: b}\n",
        Head + Rest + "  dataSource: {kind: PersistentVolumeClaim, name: a}\n"
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules =>
        [AccessModeKnown, AccessModeAlone, StorageNeeded, VolumeModeKnown, ClassSpelled, SourceWrong, SourcesDiffer];

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

        foreach (var (_, mode) in modes.Indexed())
        {
            FieldChecks.OneOf(mode, AccessModes, "accessModes", AccessModeKnown, report);
        }

        if (
            modes.Contains("ReadWriteOncePod")
            && modes.Any(mode => mode is "ReadOnlyMany" or "ReadWriteMany" or "ReadWriteOnce")
        )
        {
            report.Add(AccessModeAlone, "accessModes", "ReadWriteOncePod is not alone.");
        }
    }

    private static void CheckStorage(IDictionary<string, ResourceQuantity>? requests, Report report)
    {
        using var at = report.At("resources", "storage");
        if (requests is null || !requests.TryGetValue("storage", out var storage))
        {
            report.Add(StorageNeeded, "", "The claim requests no storage.");
        }
        else if (Quantities.OfResource(storage) <= 0)
        {
            report.Add(StorageNeeded, "", "The storage requested is not greater than zero.");
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
