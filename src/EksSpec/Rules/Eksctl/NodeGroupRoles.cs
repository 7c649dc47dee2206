namespace EksSpec.Rules;

/// <summary>The IAM role of the nodes: one that exists, or what eksctl puts into the one it makes.</summary>
internal sealed partial class NodeGroupRoles : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (group.Iam is { } iam && iam.InstanceRoleArn.IsSet())
        {
            CheckGiven(group.Name, iam, report);
        }
    }

    private static void CheckGiven(string? name, NodeGroupIam iam, Report report)
    {
        using var at = report.At("iam");
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
                field,
                $"'{name}' takes a role that exists, and {field} is for one that eksctl makes.",
                mend: field == "instanceRoleName" ? Mend.Remove : default
            );
        }
    }

    protected override void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report)
    {
        if (group.Iam is { } iam)
        {
            CheckSelfManaged(group.Name, iam, report);
        }
    }

    private static void CheckSelfManaged(string? name, NodeGroupIam iam, Report report)
    {
        using var at = report.At("iam");
        foreach (var field in iam.InstanceProfileArn.IsSet() ? SettingsOfMadeRole(iam) : [])
        {
            report.Add(
                ProfileAndOthers,
                field,
                $"'{name}' takes an instance profile that exists, and {field} is for one that eksctl makes."
            );
        }

        foreach (var arn in report.Each("attachPolicyARNs", iam.AttachPolicyArns))
        {
            report.If(!Arn.TryParse(arn, out _), PolicyArn, "", $"'{arn}' is no ARN.");
        }

        if (iam.WithAddonPolicies is { AlbIngress: true } policies)
        {
            var isTwice = policies.AwsLoadBalancerController == true;
            report.Add(
                isTwice ? TwoNames : OldName,
                "withAddonPolicies.albIngress",
                "albIngress was renamed awsLoadBalancerController.",
                mend: policies.AwsLoadBalancerController is null
                    ? Mend.Rename("awsLoadBalancerController")
                    : Mend.Remove
            );
        }
    }

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        const string path = "iam.instanceProfileARN";
        var hasProfile = group.Iam?.InstanceProfileArn.IsSet() == true;
        report.If(hasProfile, ManagedProfile, path, $"'{group.Name}' is managed: EKS makes its profile.");
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
