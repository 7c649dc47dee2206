using EksSpec.Findings;
using EksSpec.Kubernetes;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Pods;

/// <summary>The environment variables of a container, one by one and from whole ConfigMaps and Secrets.</summary>
internal static class EnvironmentRules
{
    private static readonly RuleInfo NameSpelled = KubernetesRule.Error(
        "EKS3270",
        "The name of an environment variable is missing or not printable ASCII without '='",
        "Use letters, digits and '_'.",
        PodExamples.Container("env:\n- {name: \"A=B\", value: c}"),
        PodExamples.Container("env:\n- {name: A, value: c}")
    );

    private static readonly RuleInfo OneSource = KubernetesRule.Error(
        "EKS3271",
        "An environment variable does not have exactly one source",
        "Write value, or one source in valueFrom.",
        PodExamples.Container("env:\n- name: A\n  value: b\n  valueFrom: {configMapKeyRef: {name: settings, key: a}}"),
        PodExamples.Container("env:\n- name: A\n  valueFrom: {configMapKeyRef: {name: settings, key: a}}")
    );

    private static readonly RuleInfo ReferenceSpelled = KubernetesRule.Error(
        "EKS3272",
        "The ConfigMap, Secret or key an environment variable refers to cannot exist by this name",
        "Write the name of the object and of one of its keys.",
        PodExamples.Container("env:\n- name: A\n  valueFrom: {secretKeyRef: {name: My_Tokens, key: a}}"),
        PodExamples.Container("env:\n- name: A\n  valueFrom: {secretKeyRef: {name: my-tokens, key: a}}")
    );

    private static readonly RuleInfo ReferenceMissing = KubernetesRule.Error(
        "EKS3273",
        "A source of environment variables lacks its name or key",
        "Write name and key.",
        PodExamples.Container("env:\n- name: A\n  valueFrom: {secretKeyRef: {name: tokens}}"),
        PodExamples.Container("env:\n- name: A\n  valueFrom: {secretKeyRef: {name: tokens, key: a}}")
    );

    private static readonly RuleInfo FileVolume = KubernetesRule.Error(
        "EKS3274",
        "The volume of a file with environment variables does not exist in the pod, or is no emptyDir",
        "Name an emptyDir volume of the pod.",
        PodExamples.Container("env:\n- name: A\n  valueFrom: {fileKeyRef: {volumeName: data, path: a.env, key: A}}"),
        PodExamples.Mounting("env:\n- name: A\n  valueFrom: {fileKeyRef: {volumeName: data, path: a.env, key: A}}")
    );

    /// <summary>Every rule of this file.</summary>
    public static IReadOnlyList<RuleInfo> Rules =>
        [NameSpelled, OneSource, ReferenceSpelled, ReferenceMissing, FileVolume];

    /// <summary>Looks at the variables one by one.</summary>
    public static void CheckVariables(IList<V1EnvVar>? variables, PodContext pod, Report report)
    {
        foreach (var (i, variable) in variables.Indexed())
        {
            using var at = report.At("env", i);
            var name = variable.Name ?? "";
            if (FieldChecks.Required(name, "name", NameSpelled, report))
            {
                CheckName(name, "name", report);
            }

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
        foreach (var (i, source) in sources.Indexed())
        {
            if ((source.ConfigMapRef is null) == (source.SecretRef is null))
            {
                // The server leaves out which of them it is.
                report.Add(
                    OneSource,
                    "envFrom",
                    "An item of envFrom has not exactly one of configMapRef and secretRef."
                );
            }

            using var at = report.At("envFrom", i);
            if (!string.IsNullOrEmpty(source.Prefix))
            {
                CheckName(source.Prefix, "prefix", report);
            }

            CheckWholeReference(source.ConfigMapRef is null, source.ConfigMapRef?.Name, "configMapRef", report);
            CheckWholeReference(source.SecretRef is null, source.SecretRef?.Name, "secretRef", report);
        }
    }

    private static void CheckWholeReference(bool absent, string? name, string field, Report report)
    {
        if (absent)
        {
            return;
        }

        using var at = report.At(field);
        if (FieldChecks.Required(name, "name", ReferenceMissing, report))
        {
            // As if names would be made from it, the server forgives a dash at the end.
            var judged = name!.Length > 1 && name[^1] == '-' ? name[..^2] + "a" : name;
            FieldChecks.Spelled(name, KubernetesNames.DnsSubdomainError(judged), "name", ReferenceSpelled, report);
        }
    }

    private static void CheckName(string name, string field, Report report)
    {
        if (name.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0 || name.Contains('=', StringComparison.Ordinal))
        {
            report.Add(NameSpelled, field, $"'{name}' holds '=' or characters that are not printable ASCII.");
        }
    }

    private static void CheckSource(V1EnvVarSource source, bool hasValue, PodContext pod, Report report)
    {
        var count = 0;
        if (source.FieldRef is { } field)
        {
            count++;
            DownwardFields.CheckVariable(field, report);
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

        if (count == 0)
        {
            report.Add(OneSource, "", "valueFrom has no source.");
        }
        else if (hasValue)
        {
            report.Add(OneSource, "", "The variable has both value and valueFrom.");
        }
        else if (count > 1)
        {
            report.Add(OneSource, "", $"valueFrom has {count} sources.");
        }
    }

    private static void CheckKey(string? name, string? key, string field, Report report)
    {
        using var at = report.At(field);
        FieldChecks.Subdomain(name ?? "", "name", ReferenceSpelled, report);
        if (FieldChecks.Required(key, "key", ReferenceMissing, report))
        {
            FieldChecks.Spelled(key!, KubernetesNames.DataKeyError(key!), "key", ReferenceSpelled, report);
        }
    }

    private static void CheckFile(V1FileKeySelector file, PodContext pod, Report report)
    {
        using var at = report.At("fileKeyRef");
        if (FieldChecks.Required(file.Key, "key", ReferenceMissing, report))
        {
            CheckName(file.Key, "key", report);
        }

        if (FieldChecks.Required(file.VolumeName, "volumeName", ReferenceMissing, report))
        {
            if (!pod.Volumes.TryGetValue(file.VolumeName, out var volume))
            {
                report.Add(FileVolume, "volumeName", $"The pod has no volume '{file.VolumeName}'.");
            }
            else if (!VolumeSources.IsEmptyDir(volume))
            {
                report.Add(FileVolume, "volumeName", $"The volume '{file.VolumeName}' is no emptyDir.");
            }
        }

        if (FieldChecks.Required(file.Path, "path", ReferenceMissing, report))
        {
            PathRules.CheckNotReserved(file.Path, "path", report);
        }
    }
}
