namespace EksSpec.Builders;

/// <summary>What pods say of Secrets, in branches of forks, which have none of others.</summary>
internal static class ForkSecrets
{
    /// <summary>Kinds that are secrets, or bring them.</summary>
    public static bool IsSecret(string kind) =>
        kind is "Secret" or "ExternalSecret" or "SealedSecret" or "SecretProviderClass";

    /// <summary>Lets pods start without the Secrets that are not there.</summary>
    public static void MakeOptional(V1PodSpec pod, IReadOnlySet<string> there)
    {
        foreach (var container in (pod.InitContainers ?? []).Concat(pod.Containers ?? []))
        {
            foreach (var key in (container.Env ?? []).Select(variable => variable.ValueFrom?.SecretKeyRef))
            {
                if (key is not null && !there.Contains(key.Name ?? ""))
                {
                    key.Optional = true;
                }
            }

            foreach (var all in (container.EnvFrom ?? []).Select(source => source.SecretRef))
            {
                if (all is not null && !there.Contains(all.Name ?? ""))
                {
                    all.Optional = true;
                }
            }
        }

        foreach (var volume in pod.Volumes ?? [])
        {
            if (volume.Secret is { } secret && !there.Contains(secret.SecretName ?? ""))
            {
                secret.Optional = true;
            }

            foreach (var part in (volume.Projected?.Sources ?? []).Select(source => source.Secret))
            {
                if (part is not null && !there.Contains(part.Name ?? ""))
                {
                    part.Optional = true;
                }
            }
        }
    }

    /// <summary>The first Secret that pods name and can't start without: one of some, or one that a driver mounts.</summary>
    public static string? Needed(V1PodSpec pod, IReadOnlySet<string> required)
    {
        var named = (pod.InitContainers ?? [])
            .Concat(pod.Containers ?? [])
            .SelectMany(container =>
                (container.Env ?? [])
                    .Select(variable => variable.ValueFrom?.SecretKeyRef?.Name)
                    .Concat((container.EnvFrom ?? []).Select(source => source.SecretRef?.Name))
            )
            .Concat((pod.Volumes ?? []).Select(volume => volume.Secret?.SecretName))
            .Concat(
                (pod.Volumes ?? []).SelectMany(volume => volume.Projected?.Sources ?? []).Select(s => s.Secret?.Name)
            );
        return named.OfType<string>().FirstOrDefault(required.Contains)
            ?? (pod.Volumes ?? [])
                .Select(volume => volume.Csi)
                .Where(csi => csi?.Driver == "secrets-store.csi.k8s.io")
                .Select(csi =>
                    csi!.VolumeAttributes?.TryGetValue("secretProviderClass", out var name) == true ? name : ""
                )
                .FirstOrDefault();
    }
}
