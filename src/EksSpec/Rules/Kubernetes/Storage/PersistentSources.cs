namespace EksSpec.Rules;

/// <summary>Where the data of a PersistentVolume is. Sources that pods have too are judged by the same checks.</summary>
internal static partial class PersistentSources
{
    /// <summary>Looks at the sources of a volume.</summary>
    public static void Check(V1PersistentVolumeSpec spec, Report report)
    {
        // The order is the server's: it decides which of two sources is the one too many.
        var sources = new SourceChoice(OneSource, report);
        sources.Add(spec.HostPath, "hostPath", VolumeSources.HostPath);
        sources.Add(spec.GcePersistentDisk, "gcePersistentDisk", DiskSources.Gce);
        sources.Add(spec.AwsElasticBlockStore, "awsElasticBlockStore", DiskSources.Aws);
        sources.Add(spec.Glusterfs, "glusterfs", Glusterfs);
        sources.Add(spec.Flocker, "flocker", DiskSources.Flocker);
        sources.Add(spec.Nfs, "nfs", VolumeSources.Nfs);
        sources.Add(spec.Rbd, "rbd", Rbd);
        sources.Add(spec.Quobyte, "quobyte", DiskSources.Quobyte);
        sources.Add(spec.Cephfs, "cephfs", Cephfs);
        sources.Add(spec.Iscsi, "iscsi", Iscsi);
        sources.Add(spec.Cinder, "cinder", Cinder);
        sources.Add(spec.Fc, "fc", DiskSources.Fc);
        sources.AddUncounted(spec.FlexVolume, "flexVolume", (s, r) => r.Required(s.Driver, FieldNeeded, "driver"));
        sources.Add(spec.AzureFile, "azureFile", AzureFile);
        sources.Add(spec.VsphereVolume, "vsphereVolume", DiskSources.Vsphere);
        sources.Add(spec.PhotonPersistentDisk, "photonPersistentDisk", DiskSources.Photon);
        sources.Add(spec.PortworxVolume, "portworxVolume", DiskSources.Portworx);
        sources.Add(spec.AzureDisk, "azureDisk", DiskSources.AzureDisk);
        sources.Add(spec.ScaleIO, "scaleIO", ScaleIo);
        sources.Add(spec.Local, "local", Local);
        sources.Add(spec.Storageos, "storageos", (_, _) => { });
        sources.Add(spec.Csi, "csi", Csi);
        report.If(!sources.HasOne, OneSource, "", $"The volume has no source.");
    }

    private static void Local(V1LocalVolumeSource source, Report report)
    {
        report.Required(source.Path, FieldNeeded, "path");
        PathRules.CheckNoBacksteps(source.Path ?? "", "path", report);
    }

    private static void Csi(V1CSIPersistentVolumeSource source, Report report)
    {
        var driver = source.Driver ?? "";
        report.Required(driver, FieldNeeded, "driver");
        report.Misspelled(DriverNames.Error(driver), DriverSpelled, "driver", $"driver '{driver}'");
        report.Required(source.VolumeHandle, FieldNeeded, "volumeHandle");
        SpelledSecret(source.ControllerPublishSecretRef, "controllerPublishSecretRef", report);
        SpelledSecret(source.ControllerExpandSecretRef, "controllerExpandSecretRef", report);
        SpelledSecret(source.NodePublishSecretRef, "nodePublishSecretRef", report);
        SpelledSecret(source.NodeExpandSecretRef, "nodeExpandSecretRef", report);
    }

    private static void SpelledSecret(V1SecretReference? secret, string field, Report report)
    {
        Secret(secret, field, report);
        using var at = report.At(field);
        report.Subdomain(secret?.Name.NullIfEmpty(), SecretSpelled, "name");
        report.Label(secret?.NamespaceProperty.NullIfEmpty(), SecretSpelled, "namespace");
    }

    private static void Secret(V1SecretReference? secret, string field, Report report)
    {
        if (secret is not null)
        {
            using var at = report.At(field);
            report.Required(secret.Name, FieldNeeded, "name");
            report.Required(secret.NamespaceProperty, FieldNeeded, "namespace");
        }
    }

    private static void Glusterfs(V1GlusterfsPersistentVolumeSource source, Report report)
    {
        report.Required(source.Endpoints, FieldNeeded, "endpoints");
        report.Required(source.Path, FieldNeeded, "path");
        report.If(source.EndpointsNamespace is "", FieldNeeded, "endpointsNamespace", $"The namespace is empty.");
    }

    private static void Rbd(V1RBDPersistentVolumeSource source, Report report)
    {
        report.If(source.Monitors is not { Count: > 0 }, FieldNeeded, "monitors", $"There are no monitors.");
        report.Required(source.Image, FieldNeeded, "image");
    }

    private static void Cephfs(V1CephFSPersistentVolumeSource source, Report report) =>
        report.If(source.Monitors is not { Count: > 0 }, FieldNeeded, "monitors", $"There are no monitors.");

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
        report.Required(source.VolumeID, FieldNeeded, "volumeID");
        Secret(source.SecretRef, "secretRef", report);
    }

    private static void AzureFile(V1AzureFilePersistentVolumeSource source, Report report)
    {
        report.Required(source.SecretName, FieldNeeded, "secretName");
        report.Required(source.ShareName, FieldNeeded, "shareName");
        report.If(source.SecretNamespace is "", FieldNeeded, "secretNamespace", $"The namespace is empty.");
    }

    private static void ScaleIo(V1ScaleIOPersistentVolumeSource source, Report report)
    {
        report.Required(source.Gateway, FieldNeeded, "gateway");
        report.Required(source.System, FieldNeeded, "system");
        report.Required(source.VolumeName, FieldNeeded, "volumeName");
    }
}
