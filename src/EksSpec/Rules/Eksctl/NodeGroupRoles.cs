using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>The IAM role of the nodes: one that exists, or what eksctl puts into the one it makes.</summary>
internal sealed class NodeGroupRoles : NodeGroupRules
{
    private const string RemoveIt = "Add the permissions to the role itself, or let eksctl make one.";

    private const string Role = Example.Managed + "iam:\n    instanceRoleARN: arn:aws:iam::111122223333:role/nodes\n";

    private const string Profile =
        Example.SelfManaged + "iam:\n    instanceProfileARN: arn:aws:iam::111122223333:instance-profile/nodes\n";

    private static readonly RuleInfo RoleAndName = EksctlRule.Error(
        "EKS0225",
        "instanceRoleARN and instanceRoleName are both given",
        "Remove instanceRoleName.",
        Role + "    instanceRoleName: nodes\n",
        Role
    );

    private static readonly RuleInfo RoleAndPolicy = EksctlRule.Error(
        "EKS0226",
        "attachPolicy is given for a role that exists",
        RemoveIt,
        Role + "    attachPolicy: {}\n",
        Role
    );

    private static readonly RuleInfo RoleAndArns = EksctlRule.Error(
        "EKS0227",
        "attachPolicyARNs is given for a role that exists",
        RemoveIt,
        Role + "    attachPolicyARNs: [arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore]\n",
        Role
    );

    private static readonly RuleInfo RoleAndBoundary = EksctlRule.Error(
        "EKS0228",
        "instanceRolePermissionsBoundary is given for a role that exists",
        RemoveIt,
        Role + "    instanceRolePermissionsBoundary: arn:aws:iam::111122223333:policy/boundary\n",
        Role
    );

    private static readonly RuleInfo RoleAndAddonPolicies = EksctlRule.Error(
        "EKS0229",
        "withAddonPolicies is given for a role that exists",
        RemoveIt,
        Role + "    withAddonPolicies:\n      ebs: true\n",
        Role + "    withAddonPolicies:\n      ebs: false\n"
    );

    private static readonly RuleInfo ProfileAndOthers = EksctlRule.Error(
        "EKS0233",
        "An instance profile that exists is given together with settings for a role",
        "Keep instanceProfileARN and, if you like, instanceRoleARN.",
        Profile + "    instanceRoleName: nodes\n",
        Profile + "    instanceRoleARN: arn:aws:iam::111122223333:role/nodes\n"
    );

    private static readonly RuleInfo PolicyArn = EksctlRule.Error(
        "EKS0234",
        "attachPolicyARNs holds something that is no ARN",
        "Write the whole ARN of the policy, such as arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore.",
        Example.SelfManaged + "iam:\n    attachPolicyARNs: [AmazonSSMManagedInstanceCore]\n",
        Example.SelfManaged + "iam:\n    attachPolicyARNs: [arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore]\n"
    );

    private static readonly RuleInfo TwoNames = EksctlRule.Error(
        "EKS0235",
        "albIngress and awsLoadBalancerController are both true",
        "Remove albIngress.",
        Example.SelfManaged
            + "iam:\n    withAddonPolicies:\n      albIngress: true\n      awsLoadBalancerController: true\n",
        Example.SelfManaged + "iam:\n    withAddonPolicies:\n      awsLoadBalancerController: true\n",
        "They are two names of one policy."
    );

    private static readonly RuleInfo OldName = EksctlRule.Warning(
        "EKS0236",
        "albIngress is the old name of a policy",
        "Write awsLoadBalancerController instead.",
        Example.SelfManaged + "iam:\n    withAddonPolicies:\n      albIngress: true\n",
        Example.SelfManaged + "iam:\n    withAddonPolicies:\n      awsLoadBalancerController: true\n"
    );

    private static readonly RuleInfo ManagedProfile = EksctlRule.Error(
        "EKS0276",
        "instanceProfileARN is given for a managed group",
        "Write iam.instanceRoleARN instead: EKS makes the profile.",
        Example.Managed + "iam:\n    instanceProfileARN: arn:aws:iam::111122223333:instance-profile/nodes\n",
        Role
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [
            RoleAndName,
            RoleAndPolicy,
            RoleAndArns,
            RoleAndBoundary,
            RoleAndAddonPolicies,
            ProfileAndOthers,
            PolicyArn,
            TwoNames,
            OldName,
            ManagedProfile,
        ];

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
        if (group.Iam?.InstanceProfileArn.IsSet() == true)
        {
            report.Add(ManagedProfile, "iam.instanceProfileARN", $"'{group.Name}' is managed: EKS makes its profile.");
        }
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
