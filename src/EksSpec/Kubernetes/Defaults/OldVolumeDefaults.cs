namespace EksSpec.Kubernetes;

/// <summary>The defaults of volumes of drivers that Kubernetes once had built in.</summary>
internal static class OldVolumeDefaults
{
    public static bool HasNoSource(V1Volume volume) =>
        volume
            is {
                AwsElasticBlockStore: null,
                AzureDisk: null,
                AzureFile: null,
                Cephfs: null,
                Cinder: null,
                FlexVolume: null,
                Flocker: null,
                GcePersistentDisk: null,
                GitRepo: null,
                Glusterfs: null,
                PhotonPersistentDisk: null,
                PortworxVolume: null,
                Quobyte: null,
                Rbd: null,
                ScaleIO: null,
                Storageos: null,
                VsphereVolume: null
            };

    public static void Fill(V1Volume volume)
    {
        Fill(volume.AzureDisk);
        if (volume.Iscsi is { } iscsi)
        {
            iscsi.IscsiInterface = iscsi.IscsiInterface.Or("default");
        }

        if (volume.Rbd is { } rbd)
        {
            rbd.Pool = rbd.Pool.Or("rbd");
            rbd.User = rbd.User.Or("admin");
            rbd.Keyring = rbd.Keyring.Or("/etc/ceph/keyring");
        }

        if (volume.ScaleIO is { } scale)
        {
            scale.StorageMode = scale.StorageMode.Or("ThinProvisioned");
            scale.FsType = scale.FsType.Or("xfs");
        }
    }

    public static void Fill(V1PersistentVolumeSpec volume)
    {
        Fill(volume.AzureDisk);
        if (volume.HostPath is { } path)
        {
            path.Type ??= "";
        }

        if (volume.Iscsi is { } iscsi)
        {
            iscsi.IscsiInterface = iscsi.IscsiInterface.Or("default");
        }

        if (volume.Rbd is { } rbd)
        {
            rbd.Pool = rbd.Pool.Or("rbd");
            rbd.User = rbd.User.Or("admin");
            rbd.Keyring = rbd.Keyring.Or("/etc/ceph/keyring");
        }

        if (volume.ScaleIO is { } scale)
        {
            scale.StorageMode = scale.StorageMode.Or("ThinProvisioned");
            scale.FsType = scale.FsType.Or("xfs");
        }
    }

    private static void Fill(V1AzureDiskVolumeSource? disk)
    {
        if (disk is not null)
        {
            disk.CachingMode ??= "ReadWrite";
            disk.Kind ??= "Shared";
            disk.FsType ??= "ext4";
            disk.ReadOnlyProperty ??= false;
        }
    }
}
