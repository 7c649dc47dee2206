namespace EksSpec.Kubernetes;

/// <summary>The defaults of storage.</summary>
internal static class StorageDefaults
{
    public static bool TryFill(object? document)
    {
        switch (document)
        {
            case V1PersistentVolumeClaim { Spec: { } spec }:
                Fill(spec);
                break;
            case V1PersistentVolume { Spec: { } spec }:
                spec.PersistentVolumeReclaimPolicy = spec.PersistentVolumeReclaimPolicy.Or("Retain");
                spec.VolumeMode ??= "Filesystem";
                ResourceLists.Round(spec.Capacity);
                OldVolumeDefaults.Fill(spec);
                break;
            case V1StorageClass storage:
                storage.ReclaimPolicy ??= "Delete";
                storage.VolumeBindingMode ??= "Immediate";
                break;
            case V1CSIDriver { Spec: { } spec }:
                Fill(spec);
                break;
            default:
                return false;
        }

        return true;
    }

    public static void Fill(V1PersistentVolumeClaimSpec? spec)
    {
        if (spec is null)
        {
            return;
        }

        spec.VolumeMode ??= "Filesystem";
        spec.Resources ??= new();
        ResourceLists.Round(spec.Resources.Limits);
        ResourceLists.Round(spec.Resources.Requests);
    }

    private static void Fill(V1CSIDriverSpec spec)
    {
        spec.AttachRequired ??= true;
        spec.PodInfoOnMount ??= false;
        spec.StorageCapacity ??= false;
        spec.FsGroupPolicy ??= "ReadWriteOnceWithFSType";
        spec.RequiresRepublish ??= false;
        spec.SeLinuxMount ??= false;
        if (Filling.IsEmpty(spec.VolumeLifecycleModes))
        {
            spec.VolumeLifecycleModes = ["Persistent"];
        }
    }
}
