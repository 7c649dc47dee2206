namespace EksSpec.Rules;

/// <summary>Nodes that give more away than they have to: disks, credentials, SSH.</summary>
internal sealed partial class NodeHardening : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (group is not ManagedNodeGroup { LaunchTemplate: not null })
        {
            CheckVolumes(group, report);
        }

        var (name, handsOut) = (group.Name, group.DisableImdsV1 == false);
        report.If(handsOut, ImdsV1, "disableIMDSv1", $"Nodes of '{name}' hand out their credentials without a token.");

        // To a role that exists already, eksctl adds nothing.
        if (
            group.DisablePodImds != true
            && group.Iam is { InstanceRoleArn: null or "", InstanceProfileArn: null or "" } iam
            && iam.WithAddonPolicies.FirstPolicy() is { } policy
        )
        {
            using var at = report.At("iam.withAddonPolicies");
            report.Add(NodePolicies, policy, $"Every pod on '{name}' gets the permissions of {policy}.");
        }

        report.If(
            group.AllowsSsh() && group.PrivateNetworking != true && !group.Ssh!.SourceSecurityGroupIds.HasItems(),
            OpenSsh,
            "ssh",
            $"Nodes of '{name}' have public addresses and let everybody in at port 22."
        );
    }

    private static void CheckVolumes(NodeGroupBase group, Report report)
    {
        var (name, isEncrypted) = (group.Name, group.VolumeEncrypted);
        var isPlain = isEncrypted == false;
        // An image of one's own can have an encrypted disk.
        var isUnsaid = isEncrypted is null && !group.Ami.IsSet();
        report.If(isPlain, PlainVolume, "volumeEncrypted", $"The root volume of '{name}' is not encrypted.");
        report.If(isUnsaid, UnsaidVolume, "", $"Nothing says whether the root volume of '{name}' is encrypted.");

        for (var i = 0; i < group.AdditionalVolumes?.Count; i++)
        {
            if (group.AdditionalVolumes[i] is { } volume)
            {
                using var at = report.At("additionalVolumes", i);
                var isBare = volume.VolumeEncrypted == false;
                var mayBePlain = volume.VolumeEncrypted is null && !volume.SnapshotId.IsSet() && isEncrypted == true;
                report.If(isBare, PlainVolume, "volumeEncrypted", $"Volume {i} of '{name}' is not encrypted.");
                report.If(mayBePlain, UnsaidVolume, "", $"Nothing says whether volume {i} of '{name}' is encrypted.");
            }
        }
    }
}
