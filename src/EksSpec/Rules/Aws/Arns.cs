namespace EksSpec.Rules;

/// <summary>Fields that hold the ARN of a role, a policy or a key. eksctl passes on any text.</summary>
internal sealed partial class Arns : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.Iam is { } iam)
        {
            using (report.At("iam"))
            {
                CheckIam(iam, report);
            }
        }

        for (var i = 0; i < subject.NodeGroups?.Count; i++)
        {
            using (report.At("nodeGroups", i))
            {
                CheckGroup(subject.NodeGroups[i]?.Iam, report);
            }
        }

        for (var i = 0; i < subject.ManagedNodeGroups?.Count; i++)
        {
            using (report.At("managedNodeGroups", i))
            {
                CheckGroup(subject.ManagedNodeGroups[i]?.Iam, report);
            }
        }

        for (var i = 0; i < subject.FargateProfiles?.Count; i++)
        {
            using (report.At("fargateProfiles", i))
            {
                Check("podExecutionRoleARN", subject.FargateProfiles[i]?.PodExecutionRoleArn, report);
            }
        }

        for (var i = 0; i < subject.Addons?.Count; i++)
        {
            using (report.At("addons", i))
            {
                Check("serviceAccountRoleARN", subject.Addons[i]?.ServiceAccountRoleArn, report);
            }
        }

        for (var i = 0; i < subject.Capabilities?.Count; i++)
        {
            using (report.At("capabilities", i))
            {
                Check("roleArn", subject.Capabilities[i]?.RoleArn, report);
            }
        }

        report.If(
            Arn.TryParse(subject.SecretsEncryption?.KeyArn, out var key) && key.Service != "kms",
            NoKey,
            "secretsEncryption.keyARN",
            $"'{subject.SecretsEncryption!.KeyArn}' is no KMS key."
        );
    }

    private static void CheckIam(ClusterIam iam, Report report)
    {
        Check("serviceRoleARN", iam.ServiceRoleArn, report);
        Check("serviceRolePermissionsBoundary", iam.ServiceRolePermissionsBoundary, report);
        Check("fargatePodExecutionRoleARN", iam.FargatePodExecutionRoleArn, report);
        for (var i = 0; i < iam.ServiceAccounts?.Count; i++)
        {
            using (report.At("serviceAccounts", i))
            {
                Check("attachRoleARN", iam.ServiceAccounts[i]?.AttachRoleArn, report);
                var arns = (iam.ServiceAccounts[i]?.AttachPolicyArns).Items();
                for (var j = 0; j < arns.Length; j++)
                {
                    using (report.At("attachPolicyARNs", j))
                    {
                        Check("", arns[j], report);
                    }
                }
            }
        }

        for (var i = 0; i < iam.PodIdentityAssociations?.Count; i++)
        {
            using (report.At("podIdentityAssociations", i))
            {
                Check("roleARN", iam.PodIdentityAssociations[i]?.RoleArn, report);
            }
        }
    }

    private static void CheckGroup(NodeGroupIam? iam, Report report)
    {
        Check("iam.instanceRoleARN", iam?.InstanceRoleArn, report);
        Check("iam.instanceProfileARN", iam?.InstanceProfileArn, report);
        Check("iam.instanceRolePermissionsBoundary", iam?.InstanceRolePermissionsBoundary, report);
    }

    private static void Check(string path, string? text, Report report)
    {
        report.If(text.IsSet() && !Arn.TryParse(text, out _), NoArn, path, $"'{text}' is no ARN.");
    }
}
