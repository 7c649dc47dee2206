using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;

namespace EksSpec.Rules.Aws;

/// <summary>Volumes that EC2 refuses: eksctl takes any type and any size, and looks at no additional volume.</summary>
internal sealed class VolumeLimits : NodeGroupRules
{
    private const int MaxSize = 65536;

    private const string Additional = Example.Managed + "additionalVolumes:\n  - volumeName: /dev/xvdf\n    ";

    private static readonly RuleInfo Type = AwsRule.Error(
        "EKS1415",
        "The volume type is none that EC2 has",
        "Use gp3, or gp2, io1, io2, st1, sc1.",
        Example.Managed + "volumeType: gp4\n",
        Example.Managed + "volumeType: gp3\n"
    );

    private static readonly RuleInfo BootType = AwsRule.Warning(
        "EKS1416",
        "EC2 does not boot from a volume of type st1 or sc1",
        "Use gp3 for the root volume, and st1 or sc1 in additionalVolumes.",
        Example.Managed + "volumeType: sc1\n",
        Example.Managed + "volumeType: gp3\n"
    );

    private static readonly RuleInfo Size = AwsRule.Error(
        "EKS1417",
        "The size of a volume is out of range",
        "Use 1 to 65536 GiB, and no less than the image's own volume has.",
        Example.Managed + "volumeSize: 0\n",
        Example.Managed + "volumeSize: 80\n"
    );

    private static readonly RuleInfo AdditionalSpeed = AwsRule.Error(
        "EKS1418",
        "IOPS or throughput of an additional volume do not fit its type",
        "Keep to 3000 to 16000 IOPS and 125 to 1000 MiB/s for gp3, 100 to 64000 IOPS for io1, 100 to 256000 for io2.",
        Additional + "volumeIOPS: 100\n",
        Additional + "volumeIOPS: 4000\n"
    );

    private static readonly RuleInfo NoName = AwsRule.Warning(
        "EKS1419",
        "An additional volume without volumeName is not made",
        "Write volumeName, such as /dev/xvdf.",
        Example.Managed + "additionalVolumes:\n  - volumeSize: 100\n",
        Additional + "volumeSize: 100\n",
        "eksctl drops it without a word."
    );

    public override IReadOnlyList<RuleInfo> Rules => [Type, BootType, Size, AdditionalSpeed, NoName];

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        CheckType(group.VolumeType, "", report);
        CheckSize(group.VolumeSize, "", report);
        if (group.VolumeType is "st1" or "sc1" && !AmiFamilies.IsBottlerocket(AmiFamilies.Of(group)))
        {
            report.Add(BootType, "volumeType", $"'{group.Name}' boots from a volume of type {group.VolumeType}.");
        }

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
