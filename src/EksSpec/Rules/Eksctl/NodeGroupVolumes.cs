using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>The root volume of a node, and the volumes beside it.</summary>
internal sealed class NodeGroupVolumes : NodeGroupRules
{
    private const string SizeMissing = "Write volumeSize beside it.";

    private static readonly RuleInfo Name = EksctlRule.Error(
        "EKS0186",
        "volumeName is given without volumeSize",
        SizeMissing,
        Example.SelfManaged + "volumeName: /dev/xvdb\n",
        Example.SelfManaged + "volumeName: /dev/xvdb\n  volumeSize: 100\n",
        "A managed group has 80 GiB by default, but none with a launch template."
    );

    private static readonly RuleInfo Encrypted = EksctlRule.Error(
        "EKS0187",
        "volumeEncrypted is given without volumeSize",
        SizeMissing,
        Example.SelfManaged + "volumeEncrypted: true\n",
        Example.SelfManaged + "volumeEncrypted: true\n  volumeSize: 100\n"
    );

    private static readonly RuleInfo Key = EksctlRule.Error(
        "EKS0188",
        "volumeKmsKeyID is given without volumeSize",
        SizeMissing,
        Example.SelfManaged + "volumeEncrypted: true\n  volumeKmsKeyID: alias/nodes\n",
        Example.SelfManaged + "volumeEncrypted: true\n  volumeKmsKeyID: alias/nodes\n  volumeSize: 100\n"
    );

    private static readonly RuleInfo IopsOfType = EksctlRule.Error(
        "EKS0189",
        "volumeIOPS is given for a volume type that has no such setting",
        "Use volumeType gp3, io1 or io2, or remove volumeIOPS.",
        Example.SelfManaged + "volumeType: gp2\n  volumeIOPS: 4000\n",
        Example.SelfManaged + "volumeType: gp3\n  volumeIOPS: 4000\n"
    );

    private static readonly RuleInfo IopsOfIo1 = EksctlRule.Error(
        "EKS0190",
        "volumeIOPS of an io1 volume is out of range",
        "Use 100 to 64000.",
        Example.SelfManaged + "volumeType: io1\n  volumeIOPS: 50\n",
        Example.SelfManaged + "volumeType: io1\n  volumeIOPS: 5000\n"
    );

    private static readonly RuleInfo IopsOfIo2 = EksctlRule.Error(
        "EKS0191",
        "volumeIOPS of an io2 volume is out of range",
        "Use 100 to 256000.",
        Example.SelfManaged + "volumeType: io2\n  volumeIOPS: 300000\n",
        Example.SelfManaged + "volumeType: io2\n  volumeIOPS: 30000\n"
    );

    private static readonly RuleInfo ThroughputOfType = EksctlRule.Error(
        "EKS0192",
        "volumeThroughput is given for a volume type that has no such setting",
        "Use volumeType gp3, or remove volumeThroughput.",
        Example.SelfManaged + "volumeType: io1\n  volumeThroughput: 250\n",
        Example.SelfManaged + "volumeType: gp3\n  volumeThroughput: 250\n"
    );

    private static readonly RuleInfo TypeOnOutposts = EksctlRule.Error(
        "EKS0193",
        "A volume type that Outposts do not have",
        "Use volumeType gp2.",
        Example.OnOutposts + "volumeType: gp3\n",
        Example.OnOutposts + "volumeType: gp2\n"
    );

    private static readonly RuleInfo IopsOfGp3 = EksctlRule.Error(
        "EKS0194",
        "volumeIOPS of a gp3 volume is out of range",
        "Use 3000 to 16000.",
        Example.Managed + "volumeIOPS: 100\n",
        Example.Managed + "volumeIOPS: 6000\n"
    );

    private static readonly RuleInfo ThroughputOfGp3 = EksctlRule.Error(
        "EKS0195",
        "volumeThroughput of a gp3 volume is out of range",
        "Use 125 to 1000.",
        Example.Managed + "volumeThroughput: 2000\n",
        Example.Managed + "volumeThroughput: 250\n"
    );

    private static readonly RuleInfo KeyOfPlain = EksctlRule.Error(
        "EKS0196",
        "volumeKmsKeyID is given for a volume that is not said to be encrypted",
        "Write volumeEncrypted: true.",
        Example.Managed + "volumeKmsKeyID: alias/nodes\n",
        Example.Managed + "volumeKmsKeyID: alias/nodes\n  volumeEncrypted: true\n"
    );

    private static readonly RuleInfo NullVolume = EksctlRule.Error(
        "EKS0231",
        "An empty entry among the additional volumes crashes eksctl",
        "Remove the empty entry.",
        Example.SelfManaged + "additionalVolumes: [null]\n",
        Example.SelfManaged + "additionalVolumes:\n  - volumeName: /dev/sdb\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [
            Name,
            Encrypted,
            Key,
            IopsOfType,
            IopsOfIo1,
            IopsOfIo2,
            ThroughputOfType,
            TypeOnOutposts,
            IopsOfGp3,
            ThroughputOfGp3,
            KeyOfPlain,
            NullVolume,
        ];

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (!HasSize(group))
        {
            CheckWithoutSize(group, report);
        }

        CheckType(group, config.IsOnOutposts(), report);
        if (group.VolumeKmsKeyId.IsSet() && group.VolumeEncrypted != true)
        {
            report.Add(KeyOfPlain, "volumeKmsKeyID", $"'{group.Name}' names a key but does not encrypt the volume.");
        }

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

        if (group.VolumeEncrypted == true)
        {
            report.Add(Encrypted, "volumeEncrypted", $"'{group.Name}' encrypts its volume but gives no volumeSize.");
        }

        if (group.VolumeKmsKeyId.IsSet())
        {
            report.Add(Key, "volumeKmsKeyID", $"'{group.Name}' names a key for its volume but gives no volumeSize.");
        }
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

        if (onOutposts && group.VolumeType is not (null or "gp2"))
        {
            report.Add(TypeOnOutposts, "volumeType", $"'{group.VolumeType}' is not available on Outposts; gp2 is.");
        }
    }
}
