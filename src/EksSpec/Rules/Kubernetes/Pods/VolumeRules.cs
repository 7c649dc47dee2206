namespace EksSpec.Rules;

/// <summary>The volumes of a pod, and that each has exactly one source.</summary>
internal static partial class VolumeRules
{
    /// <summary>Looks at the volumes, and notes those without mistakes.</summary>
    public static void Check(PodContext pod, Report report)
    {
        foreach (var volume in report.Each("volumes", pod.Spec.Volumes))
        {
            var before = report.Count;
            var name = volume.Name ?? "";
            if (pod.ClaimNames.Contains(name))
            {
                continue;
            }

            CheckSources(volume, pod, report);
            report.Label(name, NameSpelled, "name");
            report.If(pod.Volumes.ContainsKey(name), NameTwice, "name", $"Another volume is named '{name}' too.");

            if (report.Count == before)
            {
                pod.Volumes.Add(name, volume);
            }

            CheckClaim(volume, pod, report);
        }
    }

    private static void CheckClaim(V1Volume volume, PodContext pod, Report report)
    {
        if (
            !pod.IsPod
            || pod.Metadata?.Name is not { Length: > 0 } podName
            || volume.PersistentVolumeClaim is not { } claim
        )
        {
            return;
        }

        foreach (var (_, other) in pod.Spec.Volumes.Indexed())
        {
            report.If(
                other.Ephemeral is not null && claim.ClaimName == podName + "-" + other.Name,
                ClaimOfEphemeral,
                "persistentVolumeClaim.claimName",
                $"The claim '{claim.ClaimName}' is made for the volume '{other.Name}'."
            );
        }
    }

    private static void CheckSources(V1Volume volume, PodContext pod, Report report)
    {
        // The order is the server's: it decides which of two sources is reported. A volume without any becomes an emptyDir.
        var found = 0;
        Source(volume.EmptyDir, "emptyDir", ref found, VolumeSources.EmptyDir, report);
        Source(volume.HostPath, "hostPath", ref found, VolumeSources.HostPath, report);
        Source(volume.GitRepo, "gitRepo", ref found, VolumeSources.GitRepo, report);
        Source(volume.GcePersistentDisk, "gcePersistentDisk", ref found, DiskSources.Gce, report);
        Source(volume.AwsElasticBlockStore, "awsElasticBlockStore", ref found, DiskSources.Aws, report);
        Source(volume.Secret, "secret", ref found, VolumeSources.Secret, report);
        Source(volume.Nfs, "nfs", ref found, VolumeSources.Nfs, report);
        if (volume.Iscsi is { InitiatorName: not null } iscsi && $"{volume.Name}:{iscsi.TargetPortal}".Length > 64)
        {
            report.Add(NameSpelled, "name", $"'{volume.Name}:{iscsi.TargetPortal}' is longer than 64 characters.");
        }

        Source(volume.Iscsi, "iscsi", ref found, DiskSources.Iscsi, report);
        Source(volume.Glusterfs, "glusterfs", ref found, DiskSources.Glusterfs, report);
        Source(volume.Flocker, "flocker", ref found, DiskSources.Flocker, report);
        Source(volume.PersistentVolumeClaim, "persistentVolumeClaim", ref found, VolumeSources.Claim, report);
        Source(volume.Rbd, "rbd", ref found, DiskSources.Rbd, report);
        Source(volume.Cinder, "cinder", ref found, DiskSources.Cinder, report);
        Source(volume.Cephfs, "cephfs", ref found, DiskSources.Cephfs, report);
        Source(volume.Quobyte, "quobyte", ref found, DiskSources.Quobyte, report);
        Source(volume.DownwardAPI, "downwardAPI", ref found, ProjectedSources.DownwardApi, report);
        Source(volume.Fc, "fc", ref found, DiskSources.Fc, report);
        Source(volume.FlexVolume, "flexVolume", ref found, DiskSources.FlexVolume, report);
        Source(volume.ConfigMap, "configMap", ref found, VolumeSources.ConfigMap, report);
        Source(volume.AzureFile, "azureFile", ref found, DiskSources.AzureFile, report);
        Source(volume.VsphereVolume, "vsphereVolume", ref found, DiskSources.Vsphere, report);
        Source(volume.PhotonPersistentDisk, "photonPersistentDisk", ref found, DiskSources.Photon, report);
        Source(volume.PortworxVolume, "portworxVolume", ref found, DiskSources.Portworx, report);
        Source(volume.AzureDisk, "azureDisk", ref found, DiskSources.AzureDisk, report);
        Source(volume.Storageos, "storageos", ref found, DiskSources.StorageOs, report);
        Source(volume.Projected, "projected", ref found, ProjectedSources.Projected, report);
        Source(volume.ScaleIO, "scaleIO", ref found, DiskSources.ScaleIo, report);
        Source(volume.Csi, "csi", ref found, VolumeSources.Csi, report);
        Source(volume.Ephemeral, "ephemeral", ref found, VolumeSources.Ephemeral, report);
        if (
            volume.Ephemeral is not null
            && pod.IsPod
            && pod.Metadata?.Name is { Length: > 0 } podName
            && volume.Name is { Length: > 0 }
        )
        {
            report.Misspelled(
                KubernetesNames.DnsSubdomainError(podName + "-" + volume.Name),
                ClaimNameSpelled,
                "name",
                $"name '{podName + "-" + volume.Name}'"
            );
        }

        Source(
            volume.Image,
            "image",
            ref found,
            pod.IsPod ? VolumeSources.Image : VolumeSources.ImageOfTemplate,
            report
        );
    }

    private static void Source<T>(T? source, string field, ref int found, Action<T, Report> check, Report report)
        where T : class
    {
        if (source is null)
        {
            return;
        }

        if (found++ > 0)
        {
            report.Add(OneSource, field, $"The volume has {field} as a second source.");
            return;
        }

        using var at = report.At(field);
        check(source, report);
    }
}
