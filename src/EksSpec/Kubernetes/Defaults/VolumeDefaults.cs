namespace EksSpec.Kubernetes;

/// <summary>The defaults of a pod's volume.</summary>
internal static class VolumeDefaults
{
    private const int Mode = 420;
    private const int TokenSeconds = 3600;

    public static void Fill(V1Volume volume)
    {
        if (HasNoSource(volume))
        {
            volume.EmptyDir = new();
        }

        if (volume.ConfigMap is { } config)
        {
            config.DefaultMode ??= Mode;
        }

        if (volume.Secret is { } secret)
        {
            secret.DefaultMode ??= Mode;
        }

        if (volume.HostPath is { } path)
        {
            path.Type ??= "";
        }

        if (volume.Image is { } image)
        {
            image.PullPolicy = image.PullPolicy.Or(ContainerDefaults.PullPolicyOf(image.Reference));
        }

        if (volume.DownwardAPI is { } downward)
        {
            downward.DefaultMode ??= Mode;
            Fill(downward.Items);
        }

        if (volume.Projected is { } projected)
        {
            projected.DefaultMode ??= Mode;
            foreach (var source in Filling.Items(projected.Sources))
            {
                Fill(source.DownwardAPI?.Items);
                if (source.ServiceAccountToken is { } token)
                {
                    token.ExpirationSeconds ??= TokenSeconds;
                }
            }
        }

        StorageDefaults.Fill(volume.Ephemeral?.VolumeClaimTemplate?.Spec);
        OldVolumeDefaults.Fill(volume);
    }

    private static void Fill(IEnumerable<V1DownwardAPIVolumeFile?>? files)
    {
        foreach (var file in Filling.Items(files))
        {
            ContainerDefaults.Fill(file.FieldRef);
            ContainerDefaults.Fill(file.ResourceFieldRef);
        }
    }

    private static bool HasNoSource(V1Volume volume) =>
        volume
            is {
                EmptyDir: null,
                ConfigMap: null,
                Secret: null,
                PersistentVolumeClaim: null,
                Projected: null,
                DownwardAPI: null,
                Csi: null,
                Ephemeral: null,
                HostPath: null,
                Image: null,
                Nfs: null,
                Iscsi: null,
                Fc: null
            }
        && OldVolumeDefaults.HasNoSource(volume);
}
