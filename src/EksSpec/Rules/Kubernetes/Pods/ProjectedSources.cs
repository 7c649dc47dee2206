using k8s.Models;

namespace EksSpec.Rules;

/// <summary>Volumes that are put together from several sources, and those with fields of the pod.</summary>
internal static partial class ProjectedSources
{
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
