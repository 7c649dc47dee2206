using System.Text;

namespace EksSpec.Rules;

/// <summary>The sources of volumes that people use today.</summary>
internal static partial class VolumeSources
{
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

    public static void EmptyDir(V1EmptyDirVolumeSource source, Report report)
    {
        report.If(Quantities.OfAny(source.SizeLimit) < 0, SizeNegative, "sizeLimit", $"The size limit is negative.");
    }

    public static void HostPath(V1HostPathVolumeSource source, Report report)
    {
        if (FieldChecks.Required(source.Path, "path", FieldMissing, report))
        {
            PathRules.CheckNoBacksteps(source.Path, "path", report);
            FieldChecks.OneOf(source.Type ?? "", HostPathTypes, "type", HostPathType, report);
        }
    }

    public static void GitRepo(V1GitRepoVolumeSource source, Report report)
    {
        FieldChecks.Required(source.Repository, "repository", FieldMissing, report);
        PathRules.CheckDescending(source.Directory ?? "", "directory", report);
    }

    public static void Secret(V1SecretVolumeSource source, Report report)
    {
        FieldChecks.Required(source.SecretName, "secretName", FieldMissing, report);
        CheckMode(source.DefaultMode, "defaultMode", report);
        CheckItems(source.Items, report);
    }

    public static void ConfigMap(V1ConfigMapVolumeSource source, Report report)
    {
        FieldChecks.Required(source.Name, "name", FieldMissing, report);
        CheckMode(source.DefaultMode, "defaultMode", report);
        CheckItems(source.Items, report);
    }

    public static void Claim(V1PersistentVolumeClaimVolumeSource source, Report report) =>
        FieldChecks.Required(source.ClaimName, "claimName", FieldMissing, report);

    public static void Nfs(V1NFSVolumeSource source, Report report)
    {
        FieldChecks.Required(source.Server, "server", FieldMissing, report);
        FieldChecks.Required(source.Path, "path", FieldMissing, report);
        report.If(
            source.Path is { Length: > 0 } path && !path.StartsWith('/'),
            NfsAbsolute,
            "path",
            $"The path '{source.Path}' does not begin with '/'."
        );
    }

    public static void Csi(V1CSIVolumeSource source, Report report)
    {
        var driver = source.Driver ?? "";
        FieldChecks.Required(driver, "driver", FieldMissing, report);
        report.If(
            Encoding.UTF8.GetByteCount(driver) > 63,
            CsiDriver,
            "driver",
            $"The driver '{driver}' is longer than 63 characters."
        );

        FieldChecks.Spelled(
            driver,
            driver.Length == 0 ? null : KubernetesNames.DnsSubdomainError(driver.ToLowerInvariant()),
            "driver",
            CsiDriver,
            report
        );
        if (
            source.NodePublishSecretRef is { } secret
            && FieldChecks.Required(secret.Name, "nodePublishSecretRef.name", FieldMissing, report)
        )
        {
            FieldChecks.Subdomain(secret.Name, "nodePublishSecretRef.name", SecretNameSpelled, report);
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
        FieldChecks.Required(source.Reference, "reference", FieldMissing, report);
        ImageOfTemplate(source, report);
    }

    // A template may leave the reference to whoever makes the pods.
    public static void ImageOfTemplate(V1ImageVolumeSource source, Report report) =>
        FieldChecks.OneOfIfSet(source.PullPolicy, PullPolicies, "pullPolicy", PullPolicyKnown, report);

    /// <summary>Whether a volume is an emptyDir; one without any source becomes one.</summary>
    public static bool IsEmptyDir(V1Volume volume) =>
        volume
            is {
                HostPath: null,
                Secret: null,
                ConfigMap: null,
                Projected: null,
                DownwardAPI: null,
                PersistentVolumeClaim: null,
                Ephemeral: null,
                Csi: null,
                Nfs: null,
                Image: null,
                AwsElasticBlockStore: null,
            };

    /// <summary>Looks at the keys that are picked from a ConfigMap or Secret.</summary>
    public static void CheckItems(IList<V1KeyToPath>? items, Report report)
    {
        foreach (var (i, item) in items.Indexed())
        {
            using var at = report.At("items", i);
            FieldChecks.Required(item.Key, "key", FieldMissing, report);
            FieldChecks.Required(item.Path, "path", FieldMissing, report);
            PathRules.CheckNotReserved(item.Path ?? "", "path", report);
            CheckMode(item.Mode, "mode", report);
        }
    }

    /// <summary>Looks at a file mode.</summary>
    public static void CheckMode(int? mode, string field, Report report) =>
        FieldChecks.Range(mode, 0, 511, field, FileMode, report);

    /// <summary>Reports an absent field of a source.</summary>
    public static bool Required(string? value, string field, Report report) =>
        FieldChecks.Required(value, field, FieldMissing, report);

    private static void Forbid(bool isSet, string field, Report report)
    {
        report.If(isSet, ClaimMetadata, field, $"The claim template sets {field}.");
    }
}
