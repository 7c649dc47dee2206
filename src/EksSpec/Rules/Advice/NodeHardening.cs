using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;
using EksSpec.Values;

namespace EksSpec.Rules.Advice;

/// <summary>Nodes that give more away than they have to: disks, credentials, SSH.</summary>
internal sealed class NodeHardening : NodeGroupRules
{
    private const string Imds =
        "https://docs.aws.amazon.com/eks/latest/best-practices/identity-and-access-management.html";

    private const string Ebs = "https://docs.aws.amazon.com/ebs/latest/userguide/encryption-by-default.html";

    private static readonly RuleInfo PlainVolume = AdviceRule.Warning(
        "EKS2054",
        "A volume is explicitly not encrypted",
        "volumeEncrypted: false leaves the disk in plain text, unless the account encrypts all new volumes of the region; then the line has no effect.",
        "Write volumeEncrypted: true.",
        Ebs,
        Example.Managed + "volumeEncrypted: false\n",
        Example.Managed + "volumeEncrypted: true\n"
    );

    private static readonly RuleInfo UnsaidVolume = AdviceRule.Info(
        "EKS2055",
        "The account decides whether a volume is encrypted",
        "Without volumeEncrypted a volume is encrypted only where EBS encryption by default is switched on for the account in this region, which is not so in a new account.",
        "Write volumeEncrypted: true.",
        Ebs,
        Example.Managed + "volumeSize: 100\n",
        Example.Managed + "volumeSize: 100\n  volumeEncrypted: true\n"
    );

    private static readonly RuleInfo ImdsV1 = AdviceRule.Warning(
        "EKS2056",
        "The metadata service answers requests without a token (IMDSv1)",
        "A pod that can be made to fetch an address hands out the credentials of the node. eksctl asks for tokens unless told otherwise.",
        "Remove disableIMDSv1: false.",
        Imds,
        Example.Managed + "disableIMDSv1: false\n",
        Example.Managed + "disableIMDSv1: true\n"
    );

    private static readonly RuleInfo NodePolicies = AdviceRule.Info(
        "EKS2057",
        "Permissions for some pods are given to the node, and so to all of them",
        "Every pod that reaches the metadata service has the permissions of the node's role.",
        "Give the permissions to a service account (iam.podIdentityAssociations or iam.serviceAccounts).",
        Imds,
        Example.Managed + "iam:\n    withAddonPolicies:\n      externalDNS: true\n",
        Example.Managed + "iam:\n    withAddonPolicies:\n      externalDNS: false\n"
    );

    private static readonly RuleInfo OpenSsh = AdviceRule.Warning(
        "EKS2058",
        "SSH of public nodes is open to every address",
        "With ssh.allow and no source, the nodes' security group lets the internet in at port 22. Session Manager needs no port at all.",
        "Remove ssh, or write ssh.sourceSecurityGroupIds or privateNetworking: true.",
        "https://docs.aws.amazon.com/eks/latest/eksctl/security.html",
        Example.Managed + "ssh:\n    allow: true\n    publicKeyName: admin\n",
        Example.Managed + "privateNetworking: true\n  ssh:\n    allow: true\n    publicKeyName: admin\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [PlainVolume, UnsaidVolume, ImdsV1, NodePolicies, OpenSsh];

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (group is not ManagedNodeGroup { LaunchTemplate: not null })
        {
            CheckVolumes(group, report);
        }

        if (group.DisableImdsV1 == false)
        {
            report.Add(ImdsV1, "disableIMDSv1", $"Nodes of '{group.Name}' hand out their credentials without a token.");
        }

        if (group.DisablePodImds != true && group.Iam?.WithAddonPolicies.FirstPolicy() is { } policy)
        {
            report.Add(
                NodePolicies,
                $"iam.withAddonPolicies.{policy}",
                $"Every pod on '{group.Name}' gets the permissions of {policy}."
            );
        }

        if (group.AllowsSsh() && group.PrivateNetworking != true && !group.Ssh!.SourceSecurityGroupIds.HasItems())
        {
            report.Add(
                OpenSsh,
                "ssh",
                $"Nodes of '{group.Name}' have public addresses and let everybody in at port 22."
            );
        }
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
