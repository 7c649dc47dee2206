namespace EksSpec.Rules;

/// <summary>The environment variables of a container, one by one and from whole ConfigMaps and Secrets.</summary>
internal static partial class EnvironmentRules
{
    /// <summary>Looks at the variables one by one.</summary>
    public static void CheckVariables(IList<V1EnvVar>? variables, PodContext pod, Report report)
    {
        foreach (var variable in report.Each("env", variables))
        {
            report.Required(variable.Name, NameSpelled, "name");
            CheckName(variable.Name, "name", report);
            if (variable.ValueFrom is { } source)
            {
                using var from = report.At("valueFrom");
                CheckSource(source, !string.IsNullOrEmpty(variable.Value), pod, report);
            }
        }
    }

    /// <summary>Looks at the whole ConfigMaps and Secrets.</summary>
    public static void CheckWhole(IList<V1EnvFromSource>? sources, Report report)
    {
        foreach (var source in report.Each("envFrom", sources))
        {
            var (isConfigMap, isSecret) = (source.ConfigMapRef is not null, source.SecretRef is not null);
            var isOne = isConfigMap != isSecret;
            report.If(!isOne, OneSource, "", $"An item of envFrom has not exactly one of configMapRef and secretRef.");
            CheckName(source.Prefix, "prefix", report);
            CheckWholeReference(isConfigMap, source.ConfigMapRef?.Name, "configMapRef", report);
            CheckWholeReference(isSecret, source.SecretRef?.Name, "secretRef", report);
        }
    }

    private static void CheckWholeReference(bool isThere, string? name, string field, Report report)
    {
        using var at = report.At(field);
        if (isThere && report.Required(name, ReferenceMissing, "name"))
        {
            // As if names would be made from it, the server forgives a dash at the end.
            var judged = name!.Length > 1 && name[^1] == '-' ? name[..^2] + "a" : name;
            report.Misspelled(KubernetesNames.DnsSubdomainError(judged), ReferenceSpelled, "name", $"name '{name}'");
        }
    }

    private static void CheckName(string? name, string field, Report report)
    {
        var isMisspelled = name.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0 || name.AsSpan().Contains('=');
        report.If(isMisspelled, NameSpelled, field, $"'{name}' holds '=' or characters that are not printable ASCII.");
    }

    private static void CheckSource(V1EnvVarSource source, bool hasValue, PodContext pod, Report report)
    {
        var count = 0;
        if (source.FieldRef is { } field)
        {
            count++;
            DownwardFields.CheckField(field, inVolume: false, report);
        }

        if (source.ResourceFieldRef is { } resource)
        {
            count++;
            DownwardFields.CheckResource(resource, inVolume: false, report);
        }

        if (source.ConfigMapKeyRef is { } configMap)
        {
            count++;
            CheckKey(configMap.Name, configMap.Key, "configMapKeyRef", report);
        }

        if (source.SecretKeyRef is { } secret)
        {
            count++;
            CheckKey(secret.Name, secret.Key, "secretKeyRef", report);
        }

        if (source.FileKeyRef is { } file)
        {
            count++;
            CheckFile(file, pod, report);
        }

        report.If(count == 0, OneSource, "", $"valueFrom has no source.");
        report.If(count > 0 && hasValue, OneSource, "", $"The variable has both value and valueFrom.");
        report.If(count > 1 && !hasValue, OneSource, "", $"valueFrom has {count} sources.");
    }

    private static void CheckKey(string? name, string? key, string field, Report report)
    {
        using var at = report.At(field);
        report.Subdomain(name ?? "", ReferenceSpelled, "name");
        if (report.Required(key, ReferenceMissing, "key"))
        {
            report.Misspelled(KubernetesNames.DataKeyError(key!), ReferenceSpelled, "key", $"key '{key}'");
        }
    }

    private static void CheckFile(V1FileKeySelector file, PodContext pod, Report report)
    {
        using var at = report.At("fileKeyRef");
        report.Required(file.Key, ReferenceMissing, "key");
        CheckName(file.Key, "key", report);
        if (report.Required(file.VolumeName, ReferenceMissing, "volumeName"))
        {
            var volume = pod.Volumes.GetValueOrDefault(file.VolumeName);
            var isOther = volume is not null && !VolumeSources.IsEmptyDir(volume);
            report.If(volume is null, FileVolume, "volumeName", $"The pod has no volume '{file.VolumeName}'.");
            report.If(isOther, FileVolume, "volumeName", $"The volume '{file.VolumeName}' is no emptyDir.");
        }

        report.Required(file.Path, ReferenceMissing, "path");
        PathRules.CheckNotReserved(file.Path ?? "", "path", report);
    }
}
