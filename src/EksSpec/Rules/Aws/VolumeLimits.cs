namespace EksSpec.Rules;

/// <summary>Volumes that EC2 refuses: eksctl takes any type and any size, and looks at no additional volume.</summary>
internal sealed partial class VolumeLimits : NodeGroupRules
{
    private const int MaxSize = 65536;

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        CheckType(group.VolumeType, "", report);
        CheckSize(group.VolumeSize, "", report);
        report.If(
            group.VolumeType is "st1" or "sc1" && !AmiFamilies.IsBottlerocket(AmiFamilies.Of(group)),
            BootType,
            "volumeType",
            $"'{group.Name}' boots from a volume of type {group.VolumeType}."
        );

        var volumes = group.AdditionalVolumes.Items();
        for (var i = 0; i < volumes.Length; i++)
        {
            if (volumes[i] is not { } volume)
            {
                continue;
            }

            var path = $"additionalVolumes[{i}].";
            CheckType(volume.VolumeType, path, report);
            CheckSize(volume.VolumeSize, path, report);
            CheckSpeed(volume, path, report);
            if (!volume.VolumeName.IsSet())
            {
                report.Add(NoName, path + "volumeName", $"Volume {i} of '{group.Name}' has no name.");
            }
        }
    }

    private static void CheckType(string? type, string path, Report report)
    {
        if (type is not (null or "" or "gp3" or "gp2" or "io1" or "io2" or "st1" or "sc1" or "standard"))
        {
            report.Add(Type, path + "volumeType", $"EC2 has no volumes of type '{type}'.");
        }
    }

    private static void CheckSize(int? size, string path, Report report)
    {
        if (size is < 1 or > MaxSize)
        {
            report.Add(Size, path + "volumeSize", $"EC2 has no volumes of {size} GiB.");
        }
    }

    private static void CheckSpeed(VolumeMapping volume, string path, Report report)
    {
        var type = volume.VolumeType ?? "gp3";
        var iopsFit = (volume.VolumeIops, type) switch
        {
            (null, _) => true,
            ({ } iops, "gp3") => iops is >= 3000 and <= 16000,
            ({ } iops, "io1") => iops is >= 100 and <= 64000,
            ({ } iops, "io2") => iops is >= 100 and <= 256000,
            _ => false,
        };
        if (!iopsFit)
        {
            report.Add(AdditionalSpeed, path + "volumeIOPS", $"{volume.VolumeIops} IOPS are none for type {type}.");
        }

        if (volume.VolumeThroughput is { } throughput && (type != "gp3" || throughput is < 125 or > 1000))
        {
            report.Add(AdditionalSpeed, path + "volumeThroughput", $"{throughput} MiB/s are none for type {type}.");
        }
    }
}
