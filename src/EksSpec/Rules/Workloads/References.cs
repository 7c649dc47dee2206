namespace EksSpec.Rules;

/// <summary>What pods refer to: ConfigMaps, Secrets, claims, service accounts, priority classes.</summary>
internal sealed partial class References : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var pod in site.Pods)
        {
            report.On(pod.Owner, pod.Path);
            CheckPod(pod, site, report);
            foreach (var (container, field, index) in pod.Containers)
            {
                using var at = report.At(field, index);
                CheckContainer(container, pod, site, report);
            }

            foreach (var volume in report.Each("volumes", pod.Spec.Volumes))
            {
                CheckVolume(volume, pod, site, report);
            }
        }
    }

    private static void CheckPod(PodView pod, SiteView site, Report report)
    {
        var (account, priority) = (pod.Spec.ServiceAccountName, pod.Spec.PriorityClassName);
        // A name that can't be one, the API server refuses.
        if (KubernetesNames.DnsSubdomainError(account) is null)
        {
            Check(new("ServiceAccount", account), "serviceAccountName", pod, site, report);
        }

        Check(new("PriorityClass", priority), "priorityClassName", pod, site, report);

        // The kubelet goes on without a pull secret that is not there.
        foreach (var secret in report.Each("imagePullSecrets", pod.Spec.ImagePullSecrets))
        {
            Check(new("Secret", secret.Name), "name", pod, site, report);
        }
    }

    private static void CheckContainer(V1Container container, PodView pod, SiteView site, Report report)
    {
        foreach (var variable in report.Each("env", container.Env))
        {
            using var at = report.At("valueFrom");
            if (variable.ValueFrom?.ConfigMapKeyRef is { } map)
            {
                Check(new("ConfigMap", map.Name, map.Key, map.Optional), "configMapKeyRef", pod, site, report);
            }

            if (variable.ValueFrom?.SecretKeyRef is { } secret)
            {
                Check(new("Secret", secret.Name, secret.Key, secret.Optional), "secretKeyRef", pod, site, report);
            }
        }

        foreach (var source in report.Each("envFrom", container.EnvFrom))
        {
            if (source.ConfigMapRef is { } map)
            {
                Check(new("ConfigMap", map.Name, null, map.Optional), "configMapRef", pod, site, report);
            }

            if (source.SecretRef is { } secret)
            {
                Check(new("Secret", secret.Name, null, secret.Optional), "secretRef", pod, site, report);
            }
        }
    }

    private static void CheckVolume(V1Volume volume, PodView pod, SiteView site, Report report)
    {
        if (volume.ConfigMap is { } map)
        {
            using var at = report.At("configMap");
            CheckItems(new("ConfigMap", map.Name, null, map.Optional), map.Items, pod, site, report);
        }

        if (volume.Secret is { } secret)
        {
            using var at = report.At("secret");
            CheckItems(new("Secret", secret.SecretName, null, secret.Optional), secret.Items, pod, site, report);
        }

        if (volume.PersistentVolumeClaim is { } claim)
        {
            var path = "persistentVolumeClaim.claimName";
            Check(new("PersistentVolumeClaim", claim.ClaimName), path, pod, site, report);
        }
    }

    private static void CheckItems(
        PodReference whole,
        IList<V1KeyToPath>? items,
        PodView pod,
        SiteView site,
        Report report
    )
    {
        if (items is not { Count: > 0 })
        {
            Check(whole, "", pod, site, report);
        }

        foreach (var item in report.Each("items", items))
        {
            Check(whole with { Key = item.Key }, "", pod, site, report);
        }
    }

    private static void Check(PodReference wanted, string path, PodView pod, SiteView site, Report report)
    {
        if (wanted is not { Name: { Length: > 0 } name, Optional: not true, Kind: var kind, Key: var key })
        {
            return;
        }

        var space = kind == "PriorityClass" ? "" : pod.Owner.Namespace;
        report.Missing(site, (kind, space, name), ObjectMissing, path);
        if (key is { Length: > 0 } && KeysOf((kind, space, name), site) is { } keys && !keys.Contains(key))
        {
            var near = Meant.Nearest(key, [.. keys]);
            var fix = near is null ? null : $"Write '{near}', or add the key.";
            report.Add(KeyMissing, path, $"{kind} '{name}' has no key '{key}'.{Meant.Question(near)}", fix);
        }
    }

    /// <summary>The keys of a ConfigMap or Secret; null where no file has all of them.</summary>
    internal static List<string>? KeysOf((string Kind, string Space, string Name) wanted, SiteView site) =>
        site.Find(wanted.Kind, wanted.Space, wanted.Name) is not { } item || item.IsPatched("data") ? null
        : site.Made.Have(wanted.Kind, wanted.Space, wanted.Name) ? null
        : item.Value switch
        {
            V1ConfigMap map => [.. Keys(map.Data), .. Keys(map.BinaryData)],
            V1Secret { Type: "kubernetes.io/service-account-token" } => null,
            V1Secret secret => [.. Keys(secret.Data), .. Keys(secret.StringData)],
            _ => null,
        };

    private static IEnumerable<string> Keys<TValue>(IDictionary<string, TValue>? data) => data?.Keys ?? [];
}
