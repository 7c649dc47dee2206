using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>The sources of volumes from before CSI: still read and judged by the API server.</summary>
internal static partial class DiskSources
{
    private static readonly string[] CachingModes = ["None", "ReadOnly", "ReadWrite"];

    private static readonly string[] DiskKinds = ["Dedicated", "Managed", "Shared"];

    public static void Gce(V1GCEPersistentDiskVolumeSource source, Report report)
    {
        Required(source.PdName, "pdName", report);
        report.Range(source.Partition, 0, 255, NumberInRange, "partition");
    }

    public static void Aws(V1AWSElasticBlockStoreVolumeSource source, Report report)
    {
        Required(source.VolumeID, "volumeID", report);
        report.Range(source.Partition, 0, 255, NumberInRange, "partition");
    }

    public static void Iscsi(V1ISCSIVolumeSource source, Report report)
    {
        Required(source.TargetPortal, "targetPortal", report);
        if (Required(source.Iqn, "iqn", report))
        {
            CheckInitiator(source.Iqn, "iqn", report);
        }

        report.Range(source.Lun, 0, 255, NumberInRange, "lun");
        report.If(
            (source.ChapAuthDiscovery == true || source.ChapAuthSession == true) && source.SecretRef is null,
            FieldMissing,
            "secretRef",
            $"CHAP needs a secret."
        );

        if (source.InitiatorName is { } initiator)
        {
            CheckInitiator(initiator, "initiatorname", report);
        }
    }

    public static void Glusterfs(V1GlusterfsVolumeSource source, Report report)
    {
        Required(source.Endpoints, "endpoints", report);
        Required(source.Path, "path", report);
    }

    public static void Flocker(V1FlockerVolumeSource source, Report report)
    {
        var named = !string.IsNullOrEmpty(source.DatasetName);
        if (named == !string.IsNullOrEmpty(source.DatasetUUID))
        {
            report.Add(named ? OneOfTwo : FieldMissing, "", "Exactly one of datasetName and datasetUUID is needed.");
        }

        report.If(
            source.DatasetName?.Contains('/', StringComparison.Ordinal) == true,
            ValueSpelled,
            "datasetName",
            $"The dataset '{source.DatasetName}' holds a '/'."
        );
    }

    public static void Rbd(V1RBDVolumeSource source, Report report)
    {
        RequiredList(source.Monitors, "monitors", report);
        Required(source.Image, "image", report);
    }

    public static void Cinder(V1CinderVolumeSource source, Report report)
    {
        Required(source.VolumeID, "volumeID", report);
        if (source.SecretRef is { } secret)
        {
            Required(secret.Name, "secretRef.name", report);
        }
    }

    public static void Cephfs(V1CephFSVolumeSource source, Report report) =>
        RequiredList(source.Monitors, "monitors", report);

    public static void Quobyte(V1QuobyteVolumeSource source, Report report)
    {
        if (Required(source.Registry, "registry", report))
        {
            if (source.Tenant?.Length > 64)
            {
                report.Add(FieldMissing, "tenant", "The tenant is longer than 64 characters.");
            }
            else if (!source.Registry.Split(',').All(IsHostAndPort))
            {
                report.Add(ValueSpelled, "registry", $"'{source.Registry}' is no list of host:port.");
            }
        }

        Required(source.Volume, "volume", report);
    }

    public static void Fc(V1FCVolumeSource source, Report report)
    {
        var targets = source.TargetWWNs is { Count: > 0 };
        if (targets == source.Wwids is { Count: > 0 })
        {
            report.Add(
                targets ? OneOfTwo : FieldMissing,
                "targetWWNs",
                "Exactly one of targetWWNs and wwids is needed."
            );
        }

        if (targets && source.Lun is null)
        {
            report.Add(FieldMissing, "lun", "targetWWNs needs a lun.");
        }
        else if (targets)
        {
            report.Range(source.Lun, 0, 255, NumberInRange, "lun");
        }
    }

    public static void FlexVolume(V1FlexVolumeSource source, Report report)
    {
        Required(source.Driver, "driver", report);
        foreach (var key in source.Options?.Keys ?? [])
        {
            var domain = "." + key.Split('/', 2)[0];
            if (key.Contains('/', StringComparison.Ordinal) is false)
            {
                domain = "." + key;
            }

            if (
                domain.EndsWith(".kubernetes.io", StringComparison.OrdinalIgnoreCase)
                || domain.EndsWith(".k8s.io", StringComparison.OrdinalIgnoreCase)
            )
            {
                using var at = report.At("options", key);
                report.Add(ValueSpelled, "", $"The option '{key}' belongs to Kubernetes.");
            }
        }
    }

    public static void AzureFile(V1AzureFileVolumeSource source, Report report)
    {
        Required(source.SecretName, "secretName", report);
        Required(source.ShareName, "shareName", report);
    }

    public static void Vsphere(V1VsphereVirtualDiskVolumeSource source, Report report) =>
        Required(source.VolumePath, "volumePath", report);

    public static void Photon(V1PhotonPersistentDiskVolumeSource source, Report report) =>
        Required(source.PdID, "pdID", report);

    public static void Portworx(V1PortworxVolumeSource source, Report report) =>
        Required(source.VolumeID, "volumeID", report);

    public static void AzureDisk(V1AzureDiskVolumeSource source, Report report)
    {
        var uri = source.DiskURI ?? "";
        Required(source.DiskName, "diskName", report);
        Required(uri, "diskURI", report);
        report.OneOf(source.CachingMode ?? "ReadWrite", CachingModes, ValueSpelled, "cachingMode");
        report.OneOf(source.Kind ?? "Shared", DiskKinds, ValueSpelled, "kind");
        var prefix = source.Kind == "Managed" ? "/subscriptions/" : "https://";
        report.If(
            !uri.StartsWith(prefix, StringComparison.Ordinal),
            ValueSpelled,
            "diskURI",
            $"The disk '{uri}' does not begin with '{prefix}'."
        );
    }

    public static void StorageOs(V1StorageOSVolumeSource source, Report report)
    {
        if (Required(source.VolumeName, "volumeName", report))
        {
            report.Label(source.VolumeName, ValueSpelled, "volumeName");
        }

        if (!string.IsNullOrEmpty(source.VolumeNamespace))
        {
            report.Label(source.VolumeNamespace, ValueSpelled, "volumeNamespace");
        }

        if (source.SecretRef is { } secret)
        {
            Required(secret.Name, "secretRef.name", report);
        }
    }

    public static void ScaleIo(V1ScaleIOVolumeSource source, Report report)
    {
        Required(source.Gateway, "gateway", report);
        Required(source.System, "system", report);
        Required(source.VolumeName, "volumeName", report);
    }

    private static void CheckInitiator(string name, string field, Report report)
    {
        var fits =
            name.Length < 3
                ? false
                : name[..3] switch
                {
                    "iqn" => Iqn().IsMatch(name),
                    "eui" => Eui().IsMatch(name),
                    "naa" => Naa().IsMatch(name),
                    _ => false,
                };
        report.If(!fits, ValueSpelled, field, $"'{name}' is no iSCSI name.");
    }

    private static bool IsHostAndPort(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon >= 0 && (text.IndexOf(':', StringComparison.Ordinal) == colon || text[..colon] is ['[', .., ']']);
    }

    private static bool Required(string? value, string field, Report report) =>
        report.Required(value, FieldMissing, field);

    private static void RequiredList(IList<string>? values, string field, Report report)
    {
        report.If(values is null or { Count: 0 }, FieldMissing, field, $"{field} is missing or empty.");
    }

    [GeneratedRegex(@"iqn\.[0-9]{4}-[0-9]{2}\.[-a-zA-Z0-9.]+:[^,;*&$|\s]+\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Iqn();

    [GeneratedRegex(@"\Aeui.[a-zA-Z0-9]{16}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Eui();

    [GeneratedRegex(@"\Anaa.[a-zA-Z0-9]{32}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Naa();
}
