namespace EksSpec.Rules;

/// <summary>How people get onto a node, and what pods get of it: SSH, Session Manager, the metadata service.</summary>
internal sealed partial class NodeGroupAccess : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        var pods = group.MaxPodsPerNode;
        report.If(pods < 0, NegativePods, "maxPodsPerNode", $"maxPodsPerNode is {pods}.");

        var policy = group.DisablePodImds == true ? group.Iam?.WithAddonPolicies.FirstPolicy() : null;
        report.If(
            policy is not null,
            PoliciesWithoutImds,
            "disablePodIMDS",
            $"'{group.Name}' gives {policy} to its nodes, but its pods can't fetch the node's permissions."
        );

        if (group.Ssh?.EnableSsm is { } ssm)
        {
            report.Add(
                ssm ? SsmOn : SsmOff,
                "ssh.enableSsm",
                "The SSM agent runs on every EKS image.",
                mend: ssm ? Mend.Remove : default
            );
        }
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        var ssh = group.Ssh;
        var keys =
            ((ssh?.PublicKey).IsSet() ? 1 : 0)
            + ((ssh?.PublicKeyName).IsSet() ? 1 : 0)
            + ((ssh?.PublicKeyPath).IsSet() ? 1 : 0);
        report.If(keys > 1, SeveralKeys, "ssh", $"'{group.Name}' gives {keys} SSH keys; one is allowed.");
    }

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        if (group.SecurityGroups is { WithLocal: true } or { WithShared: true })
        {
            var field = group.SecurityGroups.WithLocal == true ? "withLocal" : "withShared";
            using var at = report.At("securityGroups");
            report.Add(
                ManagedSecurityGroups,
                field,
                $"'{group.Name}' is managed: {field} is not for it.",
                mend: Mend.Remove
            );
        }
    }
}
