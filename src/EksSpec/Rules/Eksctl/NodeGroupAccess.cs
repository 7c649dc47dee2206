using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>How people get onto a node, and what pods get of it: SSH, Session Manager, the metadata service.</summary>
internal sealed class NodeGroupAccess : NodeGroupRules
{
    private static readonly RuleInfo NegativePods = EksctlRule.Error(
        "EKS0197",
        "maxPodsPerNode is negative",
        "Use a positive number, or leave maxPodsPerNode out.",
        Example.Managed + "maxPodsPerNode: -1\n",
        Example.Managed + "maxPodsPerNode: 110\n"
    );

    private static readonly RuleInfo PoliciesWithoutImds = EksctlRule.Error(
        "EKS0198",
        "Pods are kept from the metadata service, but get their permissions from it",
        "Remove withAddonPolicies and give the permissions to service accounts, or remove disablePodIMDS.",
        Example.Managed + "disablePodIMDS: true\n  iam:\n    withAddonPolicies:\n      ebs: true\n",
        Example.Managed + "disablePodIMDS: true\n",
        "withAddonPolicies gives permissions to the node; pods reach them only through the metadata service."
    );

    private static readonly RuleInfo SsmOff = EksctlRule.Error(
        "EKS0205",
        "ssh.enableSsm is false",
        "Remove enableSsm.",
        Example.Managed + "ssh:\n    enableSsm: false\n",
        Example.Managed + "ssh:\n    allow: false\n",
        "The agent is part of the images; it can't be switched off."
    );

    private static readonly RuleInfo SsmOn = EksctlRule.Warning(
        "EKS0206",
        "ssh.enableSsm has no effect any more",
        "Remove enableSsm.",
        Example.Managed + "ssh:\n    enableSsm: true\n",
        Example.Managed + "ssh:\n    allow: false\n"
    );

    private static readonly RuleInfo SeveralKeys = EksctlRule.Error(
        "EKS0240",
        "Several SSH keys are given",
        "Keep one of publicKey, publicKeyName and publicKeyPath.",
        Example.SelfManaged + "ssh:\n    publicKeyName: admin\n    publicKeyPath: ~/.ssh/id_ed25519.pub\n",
        Example.SelfManaged + "ssh:\n    publicKeyName: admin\n"
    );

    private static readonly RuleInfo ManagedSecurityGroups = EksctlRule.Error(
        "EKS0284",
        "withLocal or withShared is true for a managed group",
        "Remove withLocal and withShared: EKS attaches the cluster's security group by itself.",
        Example.Managed + "securityGroups:\n    withShared: true\n",
        Example.Managed + "securityGroups:\n    attachIDs: [sg-0123456789abcdef0]\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [NegativePods, PoliciesWithoutImds, SsmOff, SsmOn, SeveralKeys, ManagedSecurityGroups];

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (group.MaxPodsPerNode < 0)
        {
            report.Add(NegativePods, "maxPodsPerNode", $"maxPodsPerNode is {group.MaxPodsPerNode}.");
        }

        if (group.DisablePodImds == true && group.Iam?.WithAddonPolicies.FirstPolicy() is { } policy)
        {
            report.Add(
                PoliciesWithoutImds,
                "disablePodIMDS",
                $"'{group.Name}' gives {policy} to its nodes, but its pods can't fetch the node's permissions."
            );
        }

        if (group.Ssh?.EnableSsm is { } ssm)
        {
            report.Add(ssm ? SsmOn : SsmOff, "ssh.enableSsm", "The SSM agent runs on every EKS image.");
        }
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        if (group.Ssh is not { } ssh)
        {
            return;
        }

        var keys =
            (ssh.PublicKey.IsSet() ? 1 : 0) + (ssh.PublicKeyName.IsSet() ? 1 : 0) + (ssh.PublicKeyPath.IsSet() ? 1 : 0);
        if (keys > 1)
        {
            report.Add(SeveralKeys, "ssh", $"'{group.Name}' gives {keys} SSH keys; one is allowed.");
        }
    }

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        if (group.SecurityGroups is { WithLocal: true } or { WithShared: true })
        {
            var field = group.SecurityGroups.WithLocal == true ? "withLocal" : "withShared";
            report.Add(
                ManagedSecurityGroups,
                "securityGroups." + field,
                $"'{group.Name}' is managed: {field} is not for it."
            );
        }
    }
}
