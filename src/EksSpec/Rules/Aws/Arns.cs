namespace EksSpec.Rules;

/// <summary>Fields that hold the ARN of a role, a policy or a key. eksctl passes on any text.</summary>
internal sealed partial class Arns : NodeGroupRules
{
    protected override void CheckCluster(ClusterConfig config, Report report)
    {
        if (config.Iam is { } iam)
        {
            using var at = report.At("iam");
            CheckIam(iam, report);
        }

        foreach (var profile in report.Each("fargateProfiles", config.FargateProfiles))
        {
            Check("podExecutionRoleARN", profile.PodExecutionRoleArn, report);
        }

        foreach (var addon in report.Each("addons", config.Addons))
        {
            Check("serviceAccountRoleARN", addon.ServiceAccountRoleArn, report);
        }

        foreach (var capability in report.Each("capabilities", config.Capabilities))
        {
            Check("roleArn", capability.RoleArn, report);
        }

        var key = config.SecretsEncryption?.KeyArn;
        var isOther = Arn.TryParse(key, out var arn) && arn.Service != "kms";
        report.If(isOther, NoKey, "secretsEncryption.keyARN", $"'{key}' is no KMS key.");
    }

    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        using var at = report.At("iam");
        Check("instanceRoleARN", group.Iam?.InstanceRoleArn, report);
        Check("instanceProfileARN", group.Iam?.InstanceProfileArn, report);
        Check("instanceRolePermissionsBoundary", group.Iam?.InstanceRolePermissionsBoundary, report);
    }

    private static void CheckIam(ClusterIam iam, Report report)
    {
        Check("serviceRoleARN", iam.ServiceRoleArn, report);
        Check("serviceRolePermissionsBoundary", iam.ServiceRolePermissionsBoundary, report);
        Check("fargatePodExecutionRoleARN", iam.FargatePodExecutionRoleArn, report);
        foreach (var account in report.Each("serviceAccounts", iam.ServiceAccounts))
        {
            Check("attachRoleARN", account.AttachRoleArn, report);
            foreach (var arn in report.Each("attachPolicyARNs", account.AttachPolicyArns))
            {
                Check("", arn, report);
            }
        }

        foreach (var identity in report.Each("podIdentityAssociations", iam.PodIdentityAssociations))
        {
            Check("roleARN", identity.RoleArn, report);
        }
    }

    private static void Check(string path, string? text, Report report) =>
        report.If(text.IsSet() && !Arn.TryParse(text, out _), NoArn, path, $"'{text}' is no ARN.");
}
