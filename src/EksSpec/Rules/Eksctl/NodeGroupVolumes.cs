namespace EksSpec.Rules;

/// <summary>The root volume of a node, and the volumes beside it.</summary>
internal sealed partial class NodeGroupVolumes : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (group.VolumeSize is null && group is not ManagedNodeGroup { LaunchTemplate: null })
        {
            CheckWithoutSize(group, report);
        }

        var type = group.VolumeType;
        CheckIops(type ?? "gp3", group.VolumeIops, report);
        CheckThroughput(type ?? "gp3", group.VolumeThroughput, report);

        var isLacking = config.IsOnOutposts() && type is not (null or "gp2");
        var hasKey = group.VolumeKmsKeyId.IsSet() && group.VolumeEncrypted != true;
        report.If(isLacking, TypeOnOutposts, "volumeType", $"'{type}' is not available on Outposts; gp2 is.");
        report.If(
            hasKey,
            KeyOfPlain,
            "volumeKmsKeyID",
            $"'{group.Name}' names a key but does not encrypt the volume.",
            Mend.Value(true).At("volumeEncrypted")
        );

        for (var i = 0; i < group.AdditionalVolumes?.Count; i++)
        {
            using var at = report.At("additionalVolumes", i);
            report.If(
                group.AdditionalVolumes[i] is null,
                NullVolume,
                "",
                $"The entry is empty: eksctl crashes on it.",
                Mend.Remove
            );
        }
    }

    private static void CheckWithoutSize(NodeGroupBase group, Report report)
    {
        var name = group.Name;
        if (group.VolumeName.IsSet())
        {
            report.Add(Name, "volumeName", $"'{name}' names its volume but gives no volumeSize.");
        }
        else if (group is ManagedNodeGroup && AmiFamilies.IsBottlerocket(AmiFamilies.Of(group)))
        {
            // eksctl's own default for the name stumbles over eksctl's own check.
            report.Add(
                Name,
                "launchTemplate",
                $"eksctl gives the Bottlerocket group '{name}' a volumeName, and then asks for a volumeSize, which a launch template forbids."
            );
        }

        var (isEncrypted, hasKey) = (group.VolumeEncrypted == true, group.VolumeKmsKeyId.IsSet());
        report.If(isEncrypted, Encrypted, "volumeEncrypted", $"'{name}' encrypts its volume but gives no volumeSize.");
        report.If(hasKey, Key, "volumeKmsKeyID", $"'{name}' names a key for its volume but gives no volumeSize.");
    }

    private static void CheckIops(string type, int? iops, Report report)
    {
        const string field = "volumeIOPS";
        var (rule, least, most) = type switch
        {
            "gp3" => (IopsOfGp3, 3000, 16000),
            "io1" => (IopsOfIo1, 100, 64000),
            "io2" => (IopsOfIo2, 100, 256000),
            _ => (IopsOfType, int.MinValue, int.MaxValue),
        };
        var isOther = rule == IopsOfType && iops is not null;
        var isOutside = iops < least || iops > most;
        report.If(isOther, IopsOfType, field, $"A volume of type '{type}' has no volumeIOPS.");
        report.If(isOutside, rule, field, $"{iops} is outside {least} to {most}, the range of {type}.");
    }

    private static void CheckThroughput(string type, int? throughput, Report report)
    {
        const string field = "volumeThroughput";
        var isGp3 = type == "gp3";
        var isOther = throughput is not null && !isGp3;
        var isOutside = isGp3 && throughput is < 125 or > 1000;
        report.If(isOther, ThroughputOfType, field, $"A volume of type '{type}' has no volumeThroughput.");
        report.If(isOutside, ThroughputOfGp3, field, $"{throughput} is outside 125 to 1000, the range of gp3.");
    }
}
