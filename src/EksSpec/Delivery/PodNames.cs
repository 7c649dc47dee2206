namespace EksSpec.Delivery;

/// <summary>What pods call by name.</summary>
internal static class PodNames
{
    /// <summary>The names in a pod.</summary>
    /// <param name="pod">The pod, or the template of one.</param>
    /// <param name="isPod">Whether it is a pod itself: admission refuses what a template may wait for.</param>
    public static IEnumerable<Name> Of(PodView pod, bool isPod)
    {
        var (spec, space) = (pod.Spec, pod.Owner.Namespace);
        Name[] own =
        [
            new("ServiceAccount", space, spec.ServiceAccountName ?? spec.ServiceAccount ?? "", isPod),
            new("PriorityClass", "", spec.PriorityClassName ?? "", isPod),
            new("RuntimeClass", "", spec.RuntimeClassName ?? "", isPod),
            .. Filling.Items(spec.ImagePullSecrets).Select(secret => new Name("Secret", space, secret.Name)),
            .. Filling.Items(spec.Volumes).SelectMany(volume => OfVolume(volume, space)),
            .. Filling.Items(spec.InitContainers).Concat(Filling.Items(spec.Containers)).SelectMany(OfContainer),
        ];
        return own.Where(name => !string.IsNullOrEmpty(name.Text));

        IEnumerable<Name> OfContainer(V1Container container) =>
            [
                .. Filling
                    .Items(container.EnvFrom)
                    .SelectMany(from =>
                        new Name[]
                        {
                            new("ConfigMap", space, from.ConfigMapRef?.Name ?? ""),
                            new("Secret", space, from.SecretRef?.Name ?? ""),
                        }
                    ),
                .. Filling
                    .Items(container.Env)
                    .SelectMany(variable =>
                        new Name[]
                        {
                            new("ConfigMap", space, variable.ValueFrom?.ConfigMapKeyRef?.Name ?? ""),
                            new("Secret", space, variable.ValueFrom?.SecretKeyRef?.Name ?? ""),
                        }
                    ),
            ];
    }

    private static IEnumerable<Name> OfVolume(V1Volume volume, string space) =>
        [
            new("ConfigMap", space, volume.ConfigMap?.Name ?? ""),
            new("Secret", space, volume.Secret?.SecretName ?? ""),
            new("PersistentVolumeClaim", space, volume.PersistentVolumeClaim?.ClaimName ?? ""),
            new("StorageClass", "", volume.Ephemeral?.VolumeClaimTemplate?.Spec?.StorageClassName ?? ""),
            .. Filling
                .Items(volume.Projected?.Sources)
                .SelectMany(source =>
                    new Name[]
                    {
                        new("ConfigMap", space, source.ConfigMap?.Name ?? ""),
                        new("Secret", space, source.Secret?.Name ?? ""),
                    }
                ),
        ];
}
