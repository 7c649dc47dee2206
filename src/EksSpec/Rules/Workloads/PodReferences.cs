namespace EksSpec.Rules;

/// <summary>Finds the objects that a pod refers to.</summary>
internal static class PodReferences
{
    /// <summary>All of them.</summary>
    public static IEnumerable<PodReference> Of(PodView pod) =>
        OfPod(pod)
            .Concat(pod.Containers.SelectMany(place => OfContainer(place.Container, place.Path)))
            .Concat(OfVolumes(pod))
            .Where(reference => !string.IsNullOrEmpty(reference.Name));

    private static IEnumerable<PodReference> OfPod(PodView pod)
    {
        // Every namespace has a service account 'default', every cluster the two system classes.
        // A name that can't be one, the API server refuses.
        if (
            pod.Spec.ServiceAccountName is { Length: > 0 } account and not "default"
            && KubernetesNames.DnsSubdomainError(account) is null
        )
        {
            yield return new("ServiceAccount", account, null, false, pod.Path.Field("serviceAccountName"));
        }

        if (
            pod.Spec.PriorityClassName is { Length: > 0 } priority
            && !priority.StartsWith("system-", StringComparison.Ordinal)
        )
        {
            yield return new("PriorityClass", priority, null, false, pod.Path.Field("priorityClassName"));
        }

        for (var i = 0; i < pod.Spec.ImagePullSecrets?.Count; i++)
        {
            // The kubelet goes on without a pull secret that is not there.
            var name = pod.Spec.ImagePullSecrets[i]?.Name ?? "";
            yield return new("Secret", name, null, false, pod.Path.Field("imagePullSecrets").Item(i).Field("name"));
        }
    }

    private static IEnumerable<PodReference> OfContainer(V1Container container, SpecPath path)
    {
        for (var i = 0; i < container.Env?.Count; i++)
        {
            if (container.Env[i]?.ValueFrom is not { } source)
            {
                continue;
            }

            var at = path.Field("env").Item(i).Field("valueFrom");
            if (source.ConfigMapKeyRef is { } map)
            {
                yield return new("ConfigMap", map.Name, map.Key, map.Optional == true, at.Field("configMapKeyRef"));
            }

            if (source.SecretKeyRef is { } secret)
            {
                yield return new("Secret", secret.Name, secret.Key, secret.Optional == true, at.Field("secretKeyRef"));
            }
        }

        for (var i = 0; i < container.EnvFrom?.Count; i++)
        {
            var at = path.Field("envFrom").Item(i);
            if (container.EnvFrom[i]?.ConfigMapRef is { } map)
            {
                yield return new("ConfigMap", map.Name, null, map.Optional == true, at.Field("configMapRef"));
            }

            if (container.EnvFrom[i]?.SecretRef is { } secret)
            {
                yield return new("Secret", secret.Name, null, secret.Optional == true, at.Field("secretRef"));
            }
        }
    }

    private static IEnumerable<PodReference> OfVolumes(PodView pod)
    {
        for (var i = 0; i < pod.Spec.Volumes?.Count; i++)
        {
            var at = pod.Path.Field("volumes").Item(i);
            var volume = pod.Spec.Volumes[i];
            if (volume?.ConfigMap is { } map)
            {
                foreach (
                    var reference in OfItems("ConfigMap", map.Name, map.Items, map.Optional, at.Field("configMap"))
                )
                {
                    yield return reference;
                }
            }

            if (volume?.Secret is { } secret)
            {
                var path = at.Field("secret");
                foreach (var reference in OfItems("Secret", secret.SecretName, secret.Items, secret.Optional, path))
                {
                    yield return reference;
                }
            }

            if (volume?.PersistentVolumeClaim is { } claim)
            {
                var path = at.Then("persistentVolumeClaim.claimName");
                yield return new("PersistentVolumeClaim", claim.ClaimName, null, false, path);
            }
        }
    }

    private static IEnumerable<PodReference> OfItems(
        string kind,
        string name,
        IList<V1KeyToPath>? items,
        bool? optional,
        SpecPath path
    ) =>
        items is { Count: > 0 }
            ? items.Select(
                (item, i) => new PodReference(kind, name, item?.Key, optional == true, path.Field("items").Item(i))
            )
            : [new(kind, name, null, optional == true, path)];
}
