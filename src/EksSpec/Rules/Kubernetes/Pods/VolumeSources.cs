using System.Text;

namespace EksSpec.Rules;

/// <summary>The sources of volumes that people use today.</summary>
internal static partial class VolumeSources
{
    private const int MaxMode = 511;

    private static readonly string[] HostPathTypes =
    [
        "",
        "BlockDevice",
        "CharDevice",
        "Directory",
        "DirectoryOrCreate",
        "File",
        "FileOrCreate",
        "Socket",
    ];

    private static readonly string[] PullPolicies = ["Always", "IfNotPresent", "Never"];

    public static void EmptyDir(V1EmptyDirVolumeSource source, Report report) =>
        report.If(Quantities.OfAny(source.SizeLimit) < 0, SizeNegative, "sizeLimit", $"The size limit is negative.");

    public static void HostPath(V1HostPathVolumeSource source, Report report)
    {
        if (report.Required(source.Path, FieldMissing, "path"))
        {
            PathRules.CheckNoBacksteps(source.Path, "path", report);
            report.OneOf(source.Type ?? "", HostPathTypes, HostPathType, "type");
        }
    }

    public static void GitRepo(V1GitRepoVolumeSource source, Report report)
    {
        report.Required(source.Repository, FieldMissing, "repository");
        PathRules.CheckDescending(source.Directory ?? "", "directory", report);
    }

    public static void Secret(V1SecretVolumeSource source, Report report)
    {
        report.Required(source.SecretName, FieldMissing, "secretName");
        CheckMode(source.DefaultMode, "defaultMode", report);
        CheckItems(source.Items, report);
    }

    public static void ConfigMap(V1ConfigMapVolumeSource source, Report report)
    {
        report.Required(source.Name, FieldMissing, "name");
        CheckMode(source.DefaultMode, "defaultMode", report);
        CheckItems(source.Items, report);
    }

    public static void Claim(V1PersistentVolumeClaimVolumeSource source, Report report) =>
        report.Required(source.ClaimName, FieldMissing, "claimName");

    public static void Nfs(V1NFSVolumeSource source, Report report)
    {
        var isRelative = source.Path is { Length: > 0 } path && !path.StartsWith('/');
        report.Required(source.Server, FieldMissing, "server");
        report.Required(source.Path, FieldMissing, "path");
        report.If(
            isRelative,
            NfsAbsolute,
            "path",
            $"The path '{source.Path}' does not begin with '/'.",
            isRelative ? Mend.Text("/" + source.Path) : default
        );
    }

    public static void Csi(V1CSIVolumeSource source, Report report)
    {
        var driver = source.Driver ?? "";
        report.Required(driver, FieldMissing, "driver");
        var isTooLong = Encoding.UTF8.GetByteCount(driver) > 63;
        report.If(isTooLong, CsiDriver, "driver", $"The driver '{driver}' is longer than 63 characters.");
        var error = KubernetesNames.DnsSubdomainError(driver.ToLowerInvariant().NullIfEmpty());
        report.Misspelled(error, CsiDriver, "driver", $"driver '{driver}'");
        if (source.NodePublishSecretRef is { } secret)
        {
            report.Required(secret.Name, FieldMissing, "nodePublishSecretRef.name");
            report.Subdomain(secret.Name.NullIfEmpty(), SecretNameSpelled, "nodePublishSecretRef.name");
        }
    }

    public static void Ephemeral(V1EphemeralVolumeSource source, Report report)
    {
        if (source.VolumeClaimTemplate is not { } template)
        {
            report.Add(FieldMissing, "volumeClaimTemplate", "volumeClaimTemplate is missing.");
            return;
        }

        using var at = report.At("volumeClaimTemplate");
        if (template.Metadata is { } metadata)
        {
            using var inner = report.At("metadata");
            LabelsAndAnnotations.CheckAnnotations(metadata.Annotations, "annotations", report);
            LabelsAndAnnotations.CheckLabels(metadata.Labels, "labels", report);
            Forbid(!string.IsNullOrEmpty(metadata.Name), "name", report);
            Forbid(!string.IsNullOrEmpty(metadata.GenerateName), "generateName", report);
            Forbid(!string.IsNullOrEmpty(metadata.NamespaceProperty), "namespace", report);
            Forbid(!string.IsNullOrEmpty(metadata.SelfLink), "selfLink", report);
            Forbid(!string.IsNullOrEmpty(metadata.Uid), "uid", report);
            Forbid(!string.IsNullOrEmpty(metadata.ResourceVersion), "resourceVersion", report);
            Forbid(metadata.Generation is not (null or 0), "generation", report);
            Forbid(metadata.CreationTimestamp is not null, "creationTimestamp", report);
            Forbid(metadata.DeletionTimestamp is not null, "deletionTimestamp", report);
            Forbid(metadata.DeletionGracePeriodSeconds is not null, "deletionGracePeriodSeconds", report);
            Forbid(metadata.OwnerReferences is not null, "ownerReferences", report);
            Forbid(metadata.Finalizers is not null, "finalizers", report);
            Forbid(metadata.ManagedFields is not null, "managedFields", report);
        }

        using var spec = report.At("spec");
        ClaimSpecs.Check(template.Spec ?? new(), report);
    }

    public static void Image(V1ImageVolumeSource source, Report report)
    {
        report.Required(source.Reference, FieldMissing, "reference");
        ImageOfTemplate(source, report);
    }

    // A template may leave the reference to whoever makes the pods.
    public static void ImageOfTemplate(V1ImageVolumeSource source, Report report) =>
        report.OneOfIfSet(source.PullPolicy, PullPolicies, PullPolicyKnown, "pullPolicy");

    /// <summary>Whether a volume is an emptyDir; one without any source becomes one.</summary>
    public static bool IsEmptyDir(V1Volume volume) =>
        volume.EmptyDir is not null || volume == new V1Volume { Name = volume.Name };

    /// <summary>Looks at the keys that are picked from a ConfigMap or Secret.</summary>
    public static void CheckItems(IList<V1KeyToPath>? items, Report report)
    {
        foreach (var item in report.Each("items", items))
        {
            report.Required(item.Key, FieldMissing, "key");
            report.Required(item.Path, FieldMissing, "path");
            PathRules.CheckNotReserved(item.Path ?? "", "path", report);
            CheckMode(item.Mode, "mode", report);
        }
    }

    /// <summary>Looks at a file mode.</summary>
    public static void CheckMode(int? mode, string field, Report report) =>
        report.If(
            mode is < 0 or > MaxMode,
            FileMode,
            field,
            $"{field} {mode} is not from 0 to {MaxMode}.",
            Mend.Value(AsOctal(mode))
        );

    // 644 without the 0 in front.
    private static InlineDocument? AsOctal(int? mode) =>
        mode is > MaxMode and <= 777 && mode % 10 < 8 && mode / 10 % 10 < 8
            ? (long)((mode.Value / 100 * 64) + (mode.Value / 10 % 10 * 8) + (mode.Value % 10))
            : null;

    private static void Forbid(bool isSet, string field, Report report) =>
        report.If(isSet, ClaimMetadata, field, $"The claim template sets {field}.", Mend.Remove);
}
