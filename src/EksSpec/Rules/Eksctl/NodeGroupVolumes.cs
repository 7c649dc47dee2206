namespace EksSpec.Rules;

/// <summary>The root volume of a node, and the volumes beside it.</summary>
internal sealed partial class NodeGroupVolumes : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (!HasSize(group))
        {
            CheckWithoutSize(group, report);
        }

        CheckType(group, config.IsOnOutposts(), report);
        report.If(
            group.VolumeKmsKeyId.IsSet() && group.VolumeEncrypted != true,
            KeyOfPlain,
            "volumeKmsKeyID",
            $"'{group.Name}' names a key but does not encrypt the volume."
        );

        var volumes = group.AdditionalVolumes.Items();
        for (var i = 0; i < volumes.Length; i++)
        {
            if (volumes[i] is null)
            {
                report.Add(NullVolume, $"additionalVolumes[{i}]", "The entry is empty: eksctl crashes on it.");
            }
        }
    }

    private static bool HasSize(NodeGroupBase group) =>
        group.VolumeSize is not null || group is ManagedNodeGroup { LaunchTemplate: null };

    private static void CheckWithoutSize(NodeGroupBase group, Report report)
    {
        if (group.VolumeName.IsSet())
        {
            report.Add(Name, "volumeName", $"'{group.Name}' names its volume but gives no volumeSize.");
        }
        else if (
            group is ManagedNodeGroup
            && group.AmiFamily is AmiFamilies.Bottlerocket or AmiFamilies.BottlerocketFips
        )
        {
            // eksctl's own default for the name stumbles over eksctl's own check.
            report.Add(
                Name,
                "launchTemplate",
                $"eksctl gives the Bottlerocket group '{group.Name}' a volumeName, and then asks for a volumeSize, which a launch template forbids."
            );
        }

        report.If(
            group.VolumeEncrypted == true,
            Encrypted,
            "volumeEncrypted",
            $"'{group.Name}' encrypts its volume but gives no volumeSize."
        );

        report.If(
            group.VolumeKmsKeyId.IsSet(),
            Key,
            "volumeKmsKeyID",
            $"'{group.Name}' names a key for its volume but gives no volumeSize."
        );
    }

    private static void CheckType(NodeGroupBase group, bool onOutposts, Report report)
    {
        var type = group.VolumeType ?? "gp3";
        if (group.VolumeIops is { } iops)
        {
            var (rule, least, most) = type switch
            {
                "gp3" => (IopsOfGp3, 3000, 16000),
                "io1" => (IopsOfIo1, 100, 64000),
                "io2" => (IopsOfIo2, 100, 256000),
                _ => (IopsOfType, 0, 0),
            };
            if (rule == IopsOfType)
            {
                report.Add(rule, "volumeIOPS", $"A volume of type '{type}' has no volumeIOPS.");
            }
            else if (iops < least || iops > most)
            {
                report.Add(rule, "volumeIOPS", $"{iops} is outside {least} to {most}, the range of {type}.");
            }
        }

        if (group.VolumeThroughput is { } throughput)
        {
            if (type != "gp3")
            {
                report.Add(ThroughputOfType, "volumeThroughput", $"A volume of type '{type}' has no volumeThroughput.");
            }
            else if (throughput is < 125 or > 1000)
            {
                report.Add(
                    ThroughputOfGp3,
                    "volumeThroughput",
                    $"{throughput} is outside 125 to 1000, the range of gp3."
                );
            }
        }

        report.If(
            onOutposts && group.VolumeType is not (null or "gp2"),
            TypeOnOutposts,
            "volumeType",
            $"'{group.VolumeType}' is not available on Outposts; gp2 is."
        );
    }
}
