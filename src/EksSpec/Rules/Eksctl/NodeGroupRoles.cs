namespace EksSpec.Rules;

/// <summary>The IAM role of the nodes: one that exists, or what eksctl puts into the one it makes.</summary>
internal sealed partial class NodeGroupRoles : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (group.Iam is not { } iam || !iam.InstanceRoleArn.IsSet())
        {
            return;
        }

        foreach (var field in SettingsOfMadeRole(iam))
        {
            var rule = field switch
            {
                "instanceRoleName" => RoleAndName,
                "attachPolicy" => RoleAndPolicy,
                "attachPolicyARNs" => RoleAndArns,
                "instanceRolePermissionsBoundary" => RoleAndBoundary,
                _ => RoleAndAddonPolicies,
            };
            report.Add(
                rule,
                "iam." + field,
                $"'{group.Name}' takes a role that exists, and {field} is for one that eksctl makes."
            );
        }
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        if (group.Iam is not { } iam)
        {
            return;
        }

        if (iam.InstanceProfileArn.IsSet())
        {
            foreach (var field in SettingsOfMadeRole(iam))
            {
                report.Add(
                    ProfileAndOthers,
                    "iam." + field,
                    $"'{group.Name}' takes an instance profile that exists, and {field} is for one that eksctl makes."
                );
            }
        }

        var arns = iam.AttachPolicyArns.Items();
        for (var i = 0; i < arns.Length; i++)
        {
            if (!Arn.TryParse(arns[i], out _))
            {
                report.Add(PolicyArn, $"iam.attachPolicyARNs[{i}]", $"'{arns[i]}' is no ARN.");
            }
        }

        if (iam.WithAddonPolicies is { AlbIngress: true } policies)
        {
            report.Add(
                policies.AwsLoadBalancerController == true ? TwoNames : OldName,
                "iam.withAddonPolicies.albIngress",
                "albIngress was renamed awsLoadBalancerController."
            );
        }
    }

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        report.If(
            group.Iam?.InstanceProfileArn.IsSet() == true,
            ManagedProfile,
            "iam.instanceProfileARN",
            $"'{group.Name}' is managed: EKS makes its profile."
        );
    }

    private static IEnumerable<string> SettingsOfMadeRole(NodeGroupIam iam)
    {
        if (iam.InstanceRoleName.IsSet())
        {
            yield return "instanceRoleName";
        }

        if (iam.AttachPolicy is not null)
        {
            yield return "attachPolicy";
        }

        if (iam.AttachPolicyArns.HasItems())
        {
            yield return "attachPolicyARNs";
        }

        if (iam.InstanceRolePermissionsBoundary.IsSet())
        {
            yield return "instanceRolePermissionsBoundary";
        }

        if (iam.WithAddonPolicies.FirstPolicy() is { } policy)
        {
            yield return "withAddonPolicies." + policy;
        }
    }
}
