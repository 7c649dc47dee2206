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
            var isTwice = pod.Volumes.TryGetValue(name, out var other);
            var mend = isTwice && other == volume ? Mend.Remove.At("") : default;
            report.If(isTwice, NameTwice, "name", $"Another volume is named '{name}' too.", mend);
            if (report.Count == before)
            {
                pod.Volumes.Add(name, volume);
            }

            CheckClaim(volume, pod, report);
        }
    }

    private static void CheckClaim(V1Volume volume, PodContext pod, Report report)
    {
        const string Field = "persistentVolumeClaim.claimName";
        if (pod.Name is null || volume.PersistentVolumeClaim?.ClaimName is not { } name)
        {
            return;
        }

        foreach (var (_, other) in pod.Spec.Volumes.Indexed())
        {
            var isMade = other.Ephemeral is not null && name == pod.Name + "-" + other.Name;
            report.If(isMade, ClaimOfEphemeral, Field, $"The claim '{name}' is made for the volume '{other.Name}'.");
        }
    }

    private static void CheckSources(V1Volume volume, PodContext pod, Report report)
    {
        // The order is the server's: it decides which of two sources is reported. A volume without any becomes an emptyDir.
        var sources = new SourceChoice(OneSource, report);
        sources.Add(volume.EmptyDir, "emptyDir", VolumeSources.EmptyDir);
        sources.Add(volume.HostPath, "hostPath", VolumeSources.HostPath);
        sources.Add(volume.GitRepo, "gitRepo", VolumeSources.GitRepo);
        sources.Add(volume.GcePersistentDisk, "gcePersistentDisk", DiskSources.Gce);
        sources.Add(volume.AwsElasticBlockStore, "awsElasticBlockStore", DiskSources.Aws);
        sources.Add(volume.Secret, "secret", VolumeSources.Secret);
        sources.Add(volume.Nfs, "nfs", VolumeSources.Nfs);
        if (volume.Iscsi is { InitiatorName: not null } iscsi && $"{volume.Name}:{iscsi.TargetPortal}".Length > 64)
        {
            report.Add(NameSpelled, "name", $"'{volume.Name}:{iscsi.TargetPortal}' is longer than 64 characters.");
        }

        sources.Add(volume.Iscsi, "iscsi", DiskSources.Iscsi);
        sources.Add(volume.Glusterfs, "glusterfs", DiskSources.Glusterfs);
        sources.Add(volume.Flocker, "flocker", DiskSources.Flocker);
        sources.Add(volume.PersistentVolumeClaim, "persistentVolumeClaim", VolumeSources.Claim);
        sources.Add(volume.Rbd, "rbd", DiskSources.Rbd);
        sources.Add(volume.Cinder, "cinder", DiskSources.Cinder);
        sources.Add(volume.Cephfs, "cephfs", DiskSources.Cephfs);
        sources.Add(volume.Quobyte, "quobyte", DiskSources.Quobyte);
        sources.Add(volume.DownwardAPI, "downwardAPI", ProjectedSources.DownwardApi);
        sources.Add(volume.Fc, "fc", DiskSources.Fc);
        sources.Add(volume.FlexVolume, "flexVolume", DiskSources.FlexVolume);
        sources.Add(volume.ConfigMap, "configMap", VolumeSources.ConfigMap);
        sources.Add(volume.AzureFile, "azureFile", DiskSources.AzureFile);
        sources.Add(volume.VsphereVolume, "vsphereVolume", DiskSources.Vsphere);
        sources.Add(volume.PhotonPersistentDisk, "photonPersistentDisk", DiskSources.Photon);
        sources.Add(volume.PortworxVolume, "portworxVolume", DiskSources.Portworx);
        sources.Add(volume.AzureDisk, "azureDisk", DiskSources.AzureDisk);
        sources.Add(volume.Storageos, "storageos", DiskSources.StorageOs);
        sources.Add(volume.Projected, "projected", ProjectedSources.Projected);
        sources.Add(volume.ScaleIO, "scaleIO", DiskSources.ScaleIo);
        sources.Add(volume.Csi, "csi", VolumeSources.Csi);
        sources.Add(volume.Ephemeral, "ephemeral", VolumeSources.Ephemeral);
        if (pod.Name is not null && volume is { Ephemeral: not null, Name.Length: > 0 })
        {
            report.Subdomain(pod.Name + "-" + volume.Name, ClaimNameSpelled, "name");
        }

        sources.Add(volume.Image, "image", pod.IsPod ? VolumeSources.Image : VolumeSources.ImageOfTemplate);
    }
}
