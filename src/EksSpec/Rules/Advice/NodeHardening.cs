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

        report.If(
            group.DisableImdsV1 == false,
            ImdsV1,
            "disableIMDSv1",
            $"Nodes of '{group.Name}' hand out their credentials without a token."
        );

        // To a role that exists already, eksctl adds nothing.
        if (
            group.DisablePodImds != true
            && group.Iam is { InstanceRoleArn: null or "", InstanceProfileArn: null or "" } iam
            && iam.WithAddonPolicies.FirstPolicy() is { } policy
        )
        {
            report.Add(
                NodePolicies,
                $"iam.withAddonPolicies.{policy}",
                $"Every pod on '{group.Name}' gets the permissions of {policy}."
            );
        }

        report.If(
            group.AllowsSsh() && group.PrivateNetworking != true && !group.Ssh!.SourceSecurityGroupIds.HasItems(),
            OpenSsh,
            "ssh",
            $"Nodes of '{group.Name}' have public addresses and let everybody in at port 22."
        );
    }

    private static void CheckVolumes(NodeGroupBase group, Report report)
    {
        if (group.VolumeEncrypted == false)
        {
            report.Add(PlainVolume, "volumeEncrypted", $"The root volume of '{group.Name}' is not encrypted.");
        }
        else if (group.VolumeEncrypted is null && !group.Ami.IsSet())
        {
            // An image of one's own can have an encrypted disk.
            report.Add(UnsaidVolume, "", $"Nothing says whether the root volume of '{group.Name}' is encrypted.");
        }

        var volumes = group.AdditionalVolumes.Items();
        for (var i = 0; i < volumes.Length; i++)
        {
            if (volumes[i]?.VolumeEncrypted == false)
            {
                report.Add(
                    PlainVolume,
                    $"additionalVolumes[{i}].volumeEncrypted",
                    $"Volume {i} of '{group.Name}' is not encrypted."
                );
            }
            else if (
                volumes[i] is { VolumeEncrypted: null } volume
                && !volume.SnapshotId.IsSet()
                && group.VolumeEncrypted == true
            )
            {
                report.Add(
                    UnsaidVolume,
                    $"additionalVolumes[{i}]",
                    $"Nothing says whether volume {i} of '{group.Name}' is encrypted."
                );
            }
        }
    }
}
