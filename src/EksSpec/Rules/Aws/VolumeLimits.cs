namespace EksSpec.Rules;

/// <summary>Volumes that EC2 refuses: eksctl takes any type and any size, and looks at no additional volume.</summary>
internal sealed partial class VolumeLimits : NodeGroupRules
{
    private static readonly string[] Types = ["gp3", "gp2", "io1", "io2", "st1", "sc1", "standard"];

    private const int MaxSize = 65536;

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        var (name, type) = (group.Name, group.VolumeType);
        var boots = type is not ("st1" or "sc1") || AmiFamilies.IsBottlerocket(AmiFamilies.Of(group));
        Check(type, group.VolumeSize, report);
        report.If(!boots, BootType, "volumeType", $"'{name}' boots from a volume of type {type}.");

        for (var i = 0; i < group.AdditionalVolumes?.Count; i++)
        {
            if (group.AdditionalVolumes[i] is { } volume)
            {
                using var at = report.At("additionalVolumes", i);
                Check(volume.VolumeType, volume.VolumeSize, report);
                CheckSpeed(volume.VolumeType ?? "gp3", volume.VolumeIops, volume.VolumeThroughput, report);
                report.If(!volume.VolumeName.IsSet(), NoName, "volumeName", $"Volume {i} of '{name}' has no name.");
            }
        }
    }

    private static void Check(string? type, int? size, Report report)
    {
        var isType = !type.IsSet() || Types.Contains(type);
        report.If(!isType, Type, "volumeType", $"EC2 has no volumes of type '{type}'.", Mend.Word(type, Types));
        report.If(size is < 1 or > MaxSize, Size, "volumeSize", $"EC2 has no volumes of {size} GiB.");
    }

    private static void CheckSpeed(string type, int? iops, int? throughput, Report report)
    {
        var iopsFit = type switch
        {
            _ when iops is null => true,
            "gp3" => iops is >= 3000 and <= 16000,
            "io1" => iops is >= 100 and <= 64000,
            "io2" => iops is >= 100 and <= 256000,
            _ => false,
        };
        var speedFits = throughput is null || (type == "gp3" && throughput is >= 125 and <= 1000);
        report.If(!iopsFit, AdditionalSpeed, "volumeIOPS", $"{iops} IOPS are none for type {type}.");
        report.If(!speedFits, AdditionalSpeed, "volumeThroughput", $"{throughput} MiB/s are none for type {type}.");
    }
}
