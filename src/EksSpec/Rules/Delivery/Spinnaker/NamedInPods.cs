namespace EksSpec.Rules;

/// <summary>The ConfigMaps and Secrets that pods name.</summary>
internal static class NamedInPods
{
    // The kinds whose pods Spinnaker looks into. Of a Pod by itself it changes the image only.
    private static readonly string[] Rewritten =
    [
        "Deployment",
        "StatefulSet",
        "DaemonSet",
        "ReplicaSet",
        "Job",
        "CronJob",
    ];

    public static IEnumerable<NamedObject> Of(PodView pods)
    {
        var isRewritten = pods.Owner.Value is not InlineDocument && Rewritten.Contains(pods.Owner.Ref.Kind);
        return from named in All(pods)
            where !string.IsNullOrEmpty(named.Name)
            select new NamedObject(
                pods.Owner,
                pods.Path.Then(named.Path),
                named.Kind,
                named.Name,
                named.IsRewritten && isRewritten
            );
    }

    private static IEnumerable<(string Kind, string? Name, string Path, bool IsRewritten)> All(PodView pods)
    {
        foreach (var (i, secret) in (pods.Spec.ImagePullSecrets ?? []).Index())
        {
            yield return ("Secret", secret?.Name, $"imagePullSecrets[{i}].name", false);
        }

        foreach (var (i, volume) in (pods.Spec.Volumes ?? []).Index())
        {
            foreach (var (kind, name, path, isRewritten) in InVolume(volume ?? new()))
            {
                yield return (kind, name, $"volumes[{i}].{path}", isRewritten);
            }
        }

        foreach (var (container, field, index) in pods.Containers)
        {
            foreach (var (kind, name, path) in InContainer(container))
            {
                yield return (kind, name, $"{field}[{index}].{path}", true);
            }
        }
    }

    private static IEnumerable<(string Kind, string? Name, string Path, bool IsRewritten)> InVolume(V1Volume volume)
    {
        yield return ("ConfigMap", volume.ConfigMap?.Name, "configMap.name", true);
        yield return ("Secret", volume.Secret?.SecretName, "secret.secretName", true);
        foreach (var (i, source) in (volume.Projected?.Sources ?? []).Index())
        {
            yield return ("ConfigMap", source?.ConfigMap?.Name, $"projected.sources[{i}].configMap.name", true);
            yield return ("Secret", source?.Secret?.Name, $"projected.sources[{i}].secret.name", true);
        }

        yield return ("Secret", volume.Csi?.NodePublishSecretRef?.Name, "csi.nodePublishSecretRef.name", false);
        yield return ("Secret", volume.FlexVolume?.SecretRef?.Name, "flexVolume.secretRef.name", false);
        yield return ("Secret", volume.Iscsi?.SecretRef?.Name, "iscsi.secretRef.name", false);
        yield return ("Secret", volume.AzureFile?.SecretName, "azureFile.secretName", false);
        yield return ("Secret", volume.Cephfs?.SecretRef?.Name, "cephfs.secretRef.name", false);
        yield return ("Secret", volume.Rbd?.SecretRef?.Name, "rbd.secretRef.name", false);
    }

    private static IEnumerable<(string Kind, string? Name, string Path)> InContainer(V1Container container)
    {
        foreach (var (i, variable) in (container.Env ?? []).Index())
        {
            var from = variable?.ValueFrom;
            yield return ("ConfigMap", from?.ConfigMapKeyRef?.Name, $"env[{i}].valueFrom.configMapKeyRef.name");
            yield return ("Secret", from?.SecretKeyRef?.Name, $"env[{i}].valueFrom.secretKeyRef.name");
        }

        foreach (var (i, source) in (container.EnvFrom ?? []).Index())
        {
            yield return ("ConfigMap", source?.ConfigMapRef?.Name, $"envFrom[{i}].configMapRef.name");
            yield return ("Secret", source?.SecretRef?.Name, $"envFrom[{i}].secretRef.name");
        }
    }
}
