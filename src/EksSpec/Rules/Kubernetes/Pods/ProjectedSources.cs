using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Pods;

/// <summary>Volumes that are put together from several sources, and those with fields of the pod.</summary>
internal static class ProjectedSources
{
    private static readonly RuleInfo FieldMissing = KubernetesRule.Error(
        "EKS3235",
        "A source of a projected volume lacks a field",
        "Write the field.",
        PodExamples.Volume("projected:\n  sources: [{secret: {}}]"),
        PodExamples.Volume("projected:\n  sources: [{secret: {name: tokens}}]")
    );

    private static readonly RuleInfo OneSource = KubernetesRule.Error(
        "EKS3236",
        "One item of a projected volume has two sources",
        "Make an item of each source.",
        PodExamples.Volume("projected:\n  sources: [{secret: {name: tokens}, configMap: {name: settings}}]"),
        PodExamples.Volume("projected:\n  sources: [{secret: {name: tokens}}, {configMap: {name: settings}}]")
    );

    private static readonly RuleInfo PathTwice = KubernetesRule.Error(
        "EKS3237",
        "Two sources of a projected volume write the same file",
        "Give each file a path of its own.",
        PodExamples.Volume(
            "projected:\n  sources:\n  - secret: {name: a, items: [{key: k, path: f}]}\n  - secret: {name: b, items: [{key: k, path: f}]}"
        ),
        PodExamples.Volume(
            "projected:\n  sources:\n  - secret: {name: a, items: [{key: k, path: f}]}\n  - secret: {name: b, items: [{key: k, path: g}]}"
        )
    );

    private static readonly RuleInfo TokenLifetime = KubernetesRule.Error(
        "EKS3238",
        "The lifetime of a service account token is out of range",
        "Use at least 600 seconds and at most 2^32.",
        PodExamples.Volume("projected:\n  sources: [{serviceAccountToken: {path: token, expirationSeconds: 60}}]"),
        PodExamples.Volume("projected:\n  sources: [{serviceAccountToken: {path: token, expirationSeconds: 600}}]")
    );

    private static readonly RuleInfo FileSource = KubernetesRule.Error(
        "EKS3239",
        "A file of a downward API volume needs exactly one of fieldRef and resourceFieldRef",
        "Keep one of the two.",
        PodExamples.Volume("downwardAPI:\n  items: [{path: name}]"),
        PodExamples.Volume("downwardAPI:\n  items: [{path: name, fieldRef: {fieldPath: metadata.name}}]")
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules => [FieldMissing, OneSource, PathTwice, TokenLifetime, FileSource];

    public static void DownwardApi(V1DownwardAPIVolumeSource source, Report report)
    {
        VolumeSources.CheckMode(source.DefaultMode, "defaultMode", report);
        foreach (var (_, file) in source.Items.Indexed())
        {
            CheckFile(file, report);
        }
    }

    public static void Projected(V1ProjectedVolumeSource source, Report report)
    {
        VolumeSources.CheckMode(source.DefaultMode, "defaultMode", report);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, item) in source.Sources.Indexed())
        {
            var count = 0;
            if (item.Secret is { } secret)
            {
                count++;
                CheckNamed(secret.Name, secret.Items, "secret", i, paths, report);
            }

            if (item.ConfigMap is { } configMap)
            {
                count++;
                CheckNamed(configMap.Name, configMap.Items, "configMap", i, paths, report);
            }

            if (item.DownwardAPI is { } downward)
            {
                count++;
                CheckDownward(downward, i, paths, report);
            }

            if (item.ServiceAccountToken is { } token)
            {
                count++;
                CheckToken(token, i, report);
            }

            if (count > 1)
            {
                using var at = report.At("sources", i);
                report.Add(OneSource, "", $"The item has {count} sources.");
            }
        }
    }

    private static void CheckNamed(
        string? name,
        IList<V1KeyToPath>? items,
        string field,
        int index,
        HashSet<string> paths,
        Report report
    )
    {
        using (report.At("sources", index))
        using (report.At(field))
        {
            FieldChecks.Required(name, "name", FieldMissing, report);
            VolumeSources.CheckItems(items, report);
        }

        foreach (var (_, item) in items.Indexed())
        {
            CheckPath(item.Path, paths, report);
        }
    }

    private static void CheckDownward(V1DownwardAPIProjection source, int index, HashSet<string> paths, Report report)
    {
        foreach (var (_, file) in source.Items.Indexed())
        {
            using (report.At("sources", index))
            using (report.At("downwardAPI"))
            {
                CheckFile(file, report);
            }

            CheckPath(file.Path, paths, report);
        }
    }

    private static void CheckToken(V1ServiceAccountTokenProjection token, int index, Report report)
    {
        using (report.At("sources", index))
        using (report.At("serviceAccountToken"))
        {
            FieldChecks.Range(token.ExpirationSeconds, 600, 1L << 32, "expirationSeconds", TokenLifetime, report);
        }

        if (FieldChecks.Required(token.Path, "path", FieldMissing, report))
        {
            PathRules.CheckNotReserved(token.Path, "path", report);
        }
    }

    private static void CheckPath(string? path, HashSet<string> paths, Report report)
    {
        if (!string.IsNullOrEmpty(path) && !paths.Add(path))
        {
            report.Add(PathTwice, "", $"The file '{path}' is written twice.");
        }
    }

    private static void CheckFile(V1DownwardAPIVolumeFile file, Report report)
    {
        FieldChecks.Required(file.Path, "path", FieldMissing, report);
        PathRules.CheckNotReserved(file.Path ?? "", "path", report);
        if (file.FieldRef is { } field)
        {
            DownwardFields.CheckFile(field, report);
        }
        else if (file.ResourceFieldRef is { } resource)
        {
            DownwardFields.CheckResource(resource, inVolume: true, report);
        }

        if (file.FieldRef is null == file.ResourceFieldRef is null)
        {
            report.Add(
                FileSource,
                "",
                $"The file '{file.Path}' does not have exactly one of fieldRef and resourceFieldRef."
            );
        }

        VolumeSources.CheckMode(file.Mode, "mode", report);
    }
}
