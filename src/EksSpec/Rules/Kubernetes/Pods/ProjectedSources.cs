namespace EksSpec.Rules;

/// <summary>Volumes that are put together from several sources, and those with fields of the pod.</summary>
internal static partial class ProjectedSources
{
    public static void DownwardApi(V1DownwardAPIVolumeSource source, Report report)
    {
        VolumeSources.CheckMode(source.DefaultMode, "defaultMode", report);
        foreach (var file in report.Each("items", source.Items))
        {
            CheckFile(file, report);
        }
    }

    public static void Projected(V1ProjectedVolumeSource source, Report report)
    {
        VolumeSources.CheckMode(source.DefaultMode, "defaultMode", report);
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in report.Each("sources", source.Sources))
        {
            var count = 0;
            if (item.Secret is { } secret)
            {
                count++;
                CheckNamed(secret.Name, secret.Items, "secret", paths, report);
            }

            if (item.ConfigMap is { } configMap)
            {
                count++;
                CheckNamed(configMap.Name, configMap.Items, "configMap", paths, report);
            }

            if (item.DownwardAPI is { } downward)
            {
                count++;
                CheckDownward(downward, paths, report);
            }

            if (item.ServiceAccountToken is { } token)
            {
                count++;
                CheckToken(token, report);
            }

            report.If(count > 1, OneSource, "", $"The item has {count} sources.");
        }
    }

    private static void CheckNamed(
        string? name,
        IList<V1KeyToPath>? items,
        string field,
        HashSet<string> paths,
        Report report
    )
    {
        using var at = report.At(field);
        report.Required(name, FieldMissing, "name");
        VolumeSources.CheckItems(items, report);
        foreach (var item in report.Each("items", items))
        {
            CheckPath(item.Path, paths, report);
        }
    }

    private static void CheckDownward(V1DownwardAPIProjection source, HashSet<string> paths, Report report)
    {
        using var at = report.At("downwardAPI");
        foreach (var file in report.Each("items", source.Items))
        {
            CheckFile(file, report);
            CheckPath(file.Path, paths, report);
        }
    }

    private static void CheckToken(V1ServiceAccountTokenProjection token, Report report)
    {
        using var at = report.At("serviceAccountToken");
        report.If(
            token.ExpirationSeconds is < 600 or > 1L << 32,
            TokenLifetime,
            "expirationSeconds",
            $"expirationSeconds {token.ExpirationSeconds} is not from 600 to 2^32."
        );
        report.Required(token.Path, FieldMissing, "path");
        PathRules.CheckNotReserved(token.Path ?? "", "path", report);
    }

    private static void CheckPath(string? path, HashSet<string> paths, Report report)
    {
        var isTwice = !string.IsNullOrEmpty(path) && !paths.Add(path);
        report.If(isTwice, PathTwice, "path", $"The file '{path}' is written twice.");
    }

    private static void CheckFile(V1DownwardAPIVolumeFile file, Report report)
    {
        var path = file.Path ?? "";
        report.Required(path, FieldMissing, "path");
        PathRules.CheckNotReserved(path, "path", report);
        if (file.FieldRef is { } field)
        {
            DownwardFields.CheckField(field, inVolume: true, report);
        }
        else if (file.ResourceFieldRef is { } resource)
        {
            DownwardFields.CheckResource(resource, inVolume: true, report);
        }

        report.If(
            (file.FieldRef is null) == (file.ResourceFieldRef is null),
            FileSource,
            "",
            $"The file '{path}' does not have exactly one of fieldRef and resourceFieldRef."
        );
        VolumeSources.CheckMode(file.Mode, "mode", report);
    }
}
