using System.Text.RegularExpressions;

namespace EksSpec.Rules;

/// <summary>The sources of volumes from before CSI: still read and judged by the API server.</summary>
internal static partial class DiskSources
{
    private static readonly string[] CachingModes = ["None", "ReadOnly", "ReadWrite"];

    private static readonly string[] DiskKinds = ["Dedicated", "Managed", "Shared"];

    public static void Gce(V1GCEPersistentDiskVolumeSource source, Report report)
    {
        report.Required(source.PdName, FieldMissing, "pdName");
        report.Range(source.Partition, 0, 255, NumberInRange, "partition");
    }

    public static void Aws(V1AWSElasticBlockStoreVolumeSource source, Report report)
    {
        report.Required(source.VolumeID, FieldMissing, "volumeID");
        report.Range(source.Partition, 0, 255, NumberInRange, "partition");
    }

    public static void Iscsi(V1ISCSIVolumeSource source, Report report)
    {
        var usesChap = source.ChapAuthDiscovery == true || source.ChapAuthSession == true;
        report.Required(source.TargetPortal, FieldMissing, "targetPortal");
        report.Required(source.Iqn, FieldMissing, "iqn");
        CheckInitiator(source.Iqn.NullIfEmpty(), "iqn", report);
        report.Range(source.Lun, 0, 255, NumberInRange, "lun");
        report.If(usesChap && source.SecretRef is null, FieldMissing, "secretRef", $"CHAP needs a secret.");
        CheckInitiator(source.InitiatorName, "initiatorname", report);
    }

    public static void Glusterfs(V1GlusterfsVolumeSource source, Report report)
    {
        report.Required(source.Endpoints, FieldMissing, "endpoints");
        report.Required(source.Path, FieldMissing, "path");
    }

    public static void Flocker(V1FlockerVolumeSource source, Report report)
    {
        var isNamed = !string.IsNullOrEmpty(source.DatasetName);
        var isOne = isNamed == string.IsNullOrEmpty(source.DatasetUUID);
        var rule = isNamed ? OneOfTwo : FieldMissing;
        report.If(!isOne, rule, "", $"Exactly one of datasetName and datasetUUID is needed.");
        var hasSlash = source.DatasetName?.Contains('/', StringComparison.Ordinal) == true;
        report.If(hasSlash, ValueSpelled, "datasetName", $"The dataset '{source.DatasetName}' holds a '/'.");
    }

    public static void Rbd(V1RBDVolumeSource source, Report report)
    {
        report.If(source.Monitors is not { Count: > 0 }, FieldMissing, "monitors", $"monitors is missing or empty.");
        report.Required(source.Image, FieldMissing, "image");
    }

    public static void Cinder(V1CinderVolumeSource source, Report report)
    {
        report.Required(source.VolumeID, FieldMissing, "volumeID");
        CheckSecret(source.SecretRef, report);
    }

    public static void Cephfs(V1CephFSVolumeSource source, Report report) =>
        report.If(source.Monitors is not { Count: > 0 }, FieldMissing, "monitors", $"monitors is missing or empty.");

    public static void Quobyte(V1QuobyteVolumeSource source, Report report)
    {
        if (report.Required(source.Registry, FieldMissing, "registry"))
        {
            var isTooLong = source.Tenant?.Length > 64;
            report.If(isTooLong, FieldMissing, "tenant", $"The tenant is longer than 64 characters.");
            var isList = isTooLong || source.Registry.Split(',').All(IsHostAndPort);
            report.If(!isList, ValueSpelled, "registry", $"'{source.Registry}' is no list of host:port.");
        }

        report.Required(source.Volume, FieldMissing, "volume");
    }

    public static void Fc(V1FCVolumeSource source, Report report)
    {
        var hasTargets = source.TargetWWNs is { Count: > 0 };
        var isOne = hasTargets != source.Wwids is { Count: > 0 };
        var rule = hasTargets ? OneOfTwo : FieldMissing;
        report.If(!isOne, rule, "targetWWNs", $"Exactly one of targetWWNs and wwids is needed.");
        report.If(hasTargets && source.Lun is null, FieldMissing, "lun", $"targetWWNs needs a lun.");
        report.Range(hasTargets ? source.Lun : null, 0, 255, NumberInRange, "lun");
    }

    public static void FlexVolume(V1FlexVolumeSource source, Report report)
    {
        report.Required(source.Driver, FieldMissing, "driver");
        foreach (var (key, _) in report.Each("options", source.Options))
        {
            var domain = "." + key.Split('/')[0];
            var isReserved =
                domain.EndsWith(".kubernetes.io", StringComparison.OrdinalIgnoreCase)
                || domain.EndsWith(".k8s.io", StringComparison.OrdinalIgnoreCase);
            report.If(isReserved, ValueSpelled, "", $"The option '{key}' belongs to Kubernetes.");
        }
    }

    public static void AzureFile(V1AzureFileVolumeSource source, Report report)
    {
        report.Required(source.SecretName, FieldMissing, "secretName");
        report.Required(source.ShareName, FieldMissing, "shareName");
    }

    public static void Vsphere(V1VsphereVirtualDiskVolumeSource source, Report report) =>
        report.Required(source.VolumePath, FieldMissing, "volumePath");

    public static void Photon(V1PhotonPersistentDiskVolumeSource source, Report report) =>
        report.Required(source.PdID, FieldMissing, "pdID");

    public static void Portworx(V1PortworxVolumeSource source, Report report) =>
        report.Required(source.VolumeID, FieldMissing, "volumeID");

    public static void AzureDisk(V1AzureDiskVolumeSource source, Report report)
    {
        var uri = source.DiskURI ?? "";
        report.Required(source.DiskName, FieldMissing, "diskName");
        report.Required(uri, FieldMissing, "diskURI");
        report.OneOf(source.CachingMode ?? "ReadWrite", CachingModes, ValueSpelled, "cachingMode");
        report.OneOf(source.Kind ?? "Shared", DiskKinds, ValueSpelled, "kind");
        var prefix = source.Kind == "Managed" ? "/subscriptions/" : "https://";
        var fits = uri.StartsWith(prefix, StringComparison.Ordinal);
        report.If(!fits, ValueSpelled, "diskURI", $"The disk '{uri}' does not begin with '{prefix}'.");
    }

    public static void StorageOs(V1StorageOSVolumeSource source, Report report)
    {
        report.Required(source.VolumeName, FieldMissing, "volumeName");
        report.Label(source.VolumeName.NullIfEmpty(), ValueSpelled, "volumeName");
        report.Label(source.VolumeNamespace.NullIfEmpty(), ValueSpelled, "volumeNamespace");
        CheckSecret(source.SecretRef, report);
    }

    public static void ScaleIo(V1ScaleIOVolumeSource source, Report report)
    {
        report.Required(source.Gateway, FieldMissing, "gateway");
        report.Required(source.System, FieldMissing, "system");
        report.Required(source.VolumeName, FieldMissing, "volumeName");
    }

    private static void CheckSecret(V1LocalObjectReference? secret, Report report)
    {
        if (secret is not null)
        {
            report.Required(secret.Name, FieldMissing, "secretRef.name");
        }
    }

    private static void CheckInitiator(string? name, string field, Report report)
    {
        var fits =
            name is null
            || EuiOrNaa().IsMatch(name)
            || (name.StartsWith("iqn", StringComparison.Ordinal) && Iqn().IsMatch(name));
        report.If(!fits, ValueSpelled, field, $"'{name}' is no iSCSI name.");
    }

    private static bool IsHostAndPort(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon >= 0 && (text.IndexOf(':', StringComparison.Ordinal) == colon || text[..colon] is ['[', .., ']']);
    }

    [GeneratedRegex(@"iqn\.[0-9]{4}-[0-9]{2}\.[-a-zA-Z0-9.]+:[^,;*&$|\s]+\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Iqn();

    [GeneratedRegex(@"\A(?:eui.[a-zA-Z0-9]{16}|naa.[a-zA-Z0-9]{32})\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EuiOrNaa();
}
