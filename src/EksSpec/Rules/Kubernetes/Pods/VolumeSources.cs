using System.Text;
using EksSpec.Findings;
using EksSpec.Kubernetes;
using EksSpec.Rules.Kubernetes.Storage;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Pods;

/// <summary>The sources of volumes that people use today.</summary>
internal static class VolumeSources
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

    private static readonly RuleInfo FieldMissing = KubernetesRule.Error(
        "EKS3210",
        "The source of a volume lacks a field",
        "Write the field.",
        PodExamples.Volume("configMap: {}"),
        PodExamples.Volume("configMap: {name: settings}")
    );

    private static readonly RuleInfo HostPathType = KubernetesRule.Error(
        "EKS3211",
        "The type of a hostPath volume is unknown",
        "Use Directory, DirectoryOrCreate, File, FileOrCreate, Socket, CharDevice or BlockDevice, or leave it out.",
        PodExamples.Volume("hostPath: {path: /data, type: directory}"),
        PodExamples.Volume("hostPath: {path: /data, type: Directory}")
    );

    private static readonly RuleInfo FileMode = KubernetesRule.Error(
        "EKS3212",
        "A file mode is out of range",
        "Use a mode from 0 to 0777 (octal), which is 511.",
        PodExamples.Volume("configMap: {name: settings, defaultMode: 512}"),
        PodExamples.Volume("configMap: {name: settings, defaultMode: 0644}")
    );

    private static readonly RuleInfo SizeNegative = KubernetesRule.Error(
        "EKS3213",
        "The size limit of an emptyDir volume is negative",
        "Write a positive quantity such as 1Gi, or leave it out.",
        PodExamples.Volume("emptyDir: {sizeLimit: -1Gi}"),
        PodExamples.Volume("emptyDir: {sizeLimit: 1Gi}")
    );

    private static readonly RuleInfo NfsAbsolute = KubernetesRule.Error(
        "EKS3214",
        "The path of an NFS volume is not absolute",
        "Begin the path with '/'.",
        PodExamples.Volume("nfs: {server: fs.example.com, path: exports}"),
        PodExamples.Volume("nfs: {server: fs.example.com, path: /exports}")
    );

    private static readonly RuleInfo CsiDriver = KubernetesRule.Error(
        "EKS3215",
        "The name of a CSI driver is too long or misspelled",
        "Use the driver's name, such as efs.csi.aws.com.",
        PodExamples.Volume("csi: {driver: Secrets Store}"),
        PodExamples.Volume("csi: {driver: secrets-store.csi.k8s.io}")
    );

    private static readonly RuleInfo SecretNameSpelled = KubernetesRule.Error(
        "EKS3216",
        "The secret a CSI volume refers to cannot exist by this name",
        "Write the name of a Secret.",
        PodExamples.Volume("csi: {driver: csi.example.com, nodePublishSecretRef: {name: My_Secret}}"),
        PodExamples.Volume("csi: {driver: csi.example.com, nodePublishSecretRef: {name: my-secret}}")
    );

    private static readonly RuleInfo PullPolicyKnown = KubernetesRule.Error(
        "EKS3217",
        "The pull policy of an image volume is unknown",
        "Use Always, IfNotPresent or Never.",
        PodExamples.Volume("image: {reference: registry.example.com/model:1, pullPolicy: Sometimes}"),
        PodExamples.Volume("image: {reference: registry.example.com/model:1, pullPolicy: Always}")
    );

    private static readonly RuleInfo ClaimMetadata = KubernetesRule.Error(
        "EKS3218",
        "The claim template of an ephemeral volume has other metadata than labels and annotations",
        "Keep labels and annotations only.",
        PodExamples.Volume(
            "ephemeral:\n  volumeClaimTemplate:\n    metadata: {name: scratch}\n    spec:\n      accessModes: [ReadWriteOnce]\n"
                + "      resources: {requests: {storage: 1Gi}}"
        ),
        PodExamples.Volume(
            "ephemeral:\n  volumeClaimTemplate:\n    metadata: {labels: {app: shop}}\n    spec:\n      accessModes: [ReadWriteOnce]\n"
                + "      resources: {requests: {storage: 1Gi}}"
        )
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules =>
        [
            FieldMissing,
            HostPathType,
            FileMode,
            SizeNegative,
            NfsAbsolute,
            CsiDriver,
            SecretNameSpelled,
            PullPolicyKnown,
            ClaimMetadata,
        ];

    public static void EmptyDir(V1EmptyDirVolumeSource source, Report report)
    {
        if (Quantities.OfAny(source.SizeLimit) < 0)
        {
            report.Add(SizeNegative, "sizeLimit", "The size limit is negative.");
        }
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
        if (source.Path?.StartsWith('/') != true)
        {
            report.Add(NfsAbsolute, "path", $"The path '{source.Path}' does not begin with '/'.");
        }
    }

    public static void Csi(V1CSIVolumeSource source, Report report)
    {
        var driver = source.Driver ?? "";
        FieldChecks.Required(driver, "driver", FieldMissing, report);
        if (Encoding.UTF8.GetByteCount(driver) > 63)
        {
            report.Add(CsiDriver, "driver", $"The driver '{driver}' is longer than 63 characters.");
        }

        FieldChecks.Spelled(
            driver,
            KubernetesNames.DnsSubdomainError(driver.ToLowerInvariant()),
            "driver",
            CsiDriver,
            report
        );
        if (
            source.NodePublishSecretRef is { } secret
            && FieldChecks.Required(secret.Name, "nodePublishSecretRef.name", FieldMissing, report)
        )
        {
            FieldChecks.Subdomain(secret.Name, "name", SecretNameSpelled, report);
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
            Forbid(!string.IsNullOrEmpty(metadata.Uid), "uID", report);
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
        if (isSet)
        {
            report.Add(ClaimMetadata, field, $"The claim template sets {field}.");
        }
    }
}
