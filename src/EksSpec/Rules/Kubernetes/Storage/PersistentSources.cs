namespace EksSpec.Rules;

/// <summary>Where the data of a PersistentVolume is. Sources that pods have too are judged by the same checks.</summary>
internal static partial class PersistentSources
{
    private const int MaxDriverLength = 63;

    /// <summary>Looks at the sources of a volume.</summary>
    public static void Check(V1PersistentVolumeSpec spec, Report report)
    {
        // The order is the server's: it decides which of two sources is the one too many.
        var found = 0;
        Source(spec.HostPath, "hostPath", ref found, VolumeSources.HostPath, report);
        Source(spec.GcePersistentDisk, "gcePersistentDisk", ref found, DiskSources.Gce, report);
        Source(spec.AwsElasticBlockStore, "awsElasticBlockStore", ref found, DiskSources.Aws, report);
        Source(spec.Glusterfs, "glusterfs", ref found, Glusterfs, report);
        Source(spec.Flocker, "flocker", ref found, DiskSources.Flocker, report);
        Source(spec.Nfs, "nfs", ref found, VolumeSources.Nfs, report);
        Source(spec.Rbd, "rbd", ref found, Rbd, report);
        Source(spec.Quobyte, "quobyte", ref found, DiskSources.Quobyte, report);
        Source(spec.Cephfs, "cephfs", ref found, Cephfs, report);
        Source(spec.Iscsi, "iscsi", ref found, Iscsi, report);
        Source(spec.Cinder, "cinder", ref found, Cinder, report);
        Source(spec.Fc, "fc", ref found, DiskSources.Fc, report);
        Source(spec.FlexVolume, "flexVolume", ref found, (s, r) => Needed(s.Driver, "driver", r), report);
        Source(spec.AzureFile, "azureFile", ref found, AzureFile, report);
        Source(spec.VsphereVolume, "vsphereVolume", ref found, DiskSources.Vsphere, report);
        Source(spec.PhotonPersistentDisk, "photonPersistentDisk", ref found, DiskSources.Photon, report);
        Source(spec.PortworxVolume, "portworxVolume", ref found, DiskSources.Portworx, report);
        Source(spec.AzureDisk, "azureDisk", ref found, DiskSources.AzureDisk, report);
        Source(spec.ScaleIO, "scaleIO", ref found, ScaleIo, report);
        Source(spec.Local, "local", ref found, Local, report);
        Source(spec.Storageos, "storageos", ref found, (_, _) => { }, report);
        Source(spec.Csi, "csi", ref found, Csi, report);
        report.If(found == 0, OneSource, "", $"The volume has no source.");
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

    private static void Needed(string? value, string field, Report report) =>
        report.Required(value, FieldNeeded, field);

    private static void Local(V1LocalVolumeSource source, Report report)
    {
        Needed(source.Path, "path", report);
        PathRules.CheckNoBacksteps(source.Path ?? "", "path", report);
    }

    private static void Csi(V1CSIPersistentVolumeSource source, Report report)
    {
        var driver = source.Driver ?? "";
        Needed(driver, "driver", report);
        report.If(
            driver.Length > MaxDriverLength,
            DriverSpelled,
            "driver",
            $"The driver '{driver}' is longer than 63 characters."
        );

        report.Misspelled(
            KubernetesNames.DnsSubdomainError(driver.ToLowerInvariant()),
            DriverSpelled,
            "driver",
            $"driver '{driver}'"
        );
        Needed(source.VolumeHandle, "volumeHandle", report);
        Secret(source.ControllerPublishSecretRef, "controllerPublishSecretRef", report);
        Secret(source.ControllerExpandSecretRef, "controllerExpandSecretRef", report);
        Secret(source.NodePublishSecretRef, "nodePublishSecretRef", report);
        Secret(source.NodeExpandSecretRef, "nodeExpandSecretRef", report);
    }

    private static void Secret(V1SecretReference? secret, string field, Report report)
    {
        if (secret is not null)
        {
            using var at = report.At(field);
            Needed(secret.Name, "name", report);
            Needed(secret.NamespaceProperty, "namespace", report);
        }
    }

    private static void Glusterfs(V1GlusterfsPersistentVolumeSource source, Report report)
    {
        Needed(source.Endpoints, "endpoints", report);
        Needed(source.Path, "path", report);
        report.If(source.EndpointsNamespace is "", FieldNeeded, "endpointsNamespace", $"The namespace is empty.");
    }

    private static void Rbd(V1RBDPersistentVolumeSource source, Report report)
    {
        report.If(source.Monitors is not { Count: > 0 }, FieldNeeded, "monitors", $"There are no monitors.");

        Needed(source.Image, "image", report);
    }

    private static void Cephfs(V1CephFSPersistentVolumeSource source, Report report)
    {
        report.If(source.Monitors is not { Count: > 0 }, FieldNeeded, "monitors", $"There are no monitors.");
    }

    private static void Iscsi(V1ISCSIPersistentVolumeSource source, Report report) =>
        DiskSources.Iscsi(
            new()
            {
                TargetPortal = source.TargetPortal,
                Iqn = source.Iqn,
                Lun = source.Lun,
                ChapAuthDiscovery = source.ChapAuthDiscovery,
                ChapAuthSession = source.ChapAuthSession,
                SecretRef = source.SecretRef is null ? null : new() { Name = source.SecretRef.Name },
                InitiatorName = source.InitiatorName,
            },
            report
        );

    private static void Cinder(V1CinderPersistentVolumeSource source, Report report)
    {
        Needed(source.VolumeID, "volumeID", report);
        if (source.SecretRef is not null)
        {
            Secret(source.SecretRef, "secretRef", report);
        }
    }

    private static void AzureFile(V1AzureFilePersistentVolumeSource source, Report report)
    {
        Needed(source.SecretName, "secretName", report);
        Needed(source.ShareName, "shareName", report);
        report.If(source.SecretNamespace is "", FieldNeeded, "secretNamespace", $"The namespace is empty.");
    }

    private static void ScaleIo(V1ScaleIOPersistentVolumeSource source, Report report)
    {
        Needed(source.Gateway, "gateway", report);
        Needed(source.System, "system", report);
        Needed(source.VolumeName, "volumeName", report);
    }
}
