namespace EksSpec.Rules;

/// <summary>What is encrypted, what is logged.</summary>
internal sealed partial class DataProtection : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        var logging = subject.CloudWatch?.ClusterLogging;
        var types = (logging?.EnableTypes).Items();
        if (types.IsEmpty)
        {
            var path = subject.CloudWatch is null ? "" : "cloudWatch";
            report.Add(NoLogs, path, "No log of the control plane is switched on.");
        }
        else
        {
            using var at = report.At("cloudWatch.clusterLogging");
            var hasAudit = types.Contains("audit") || types.ContainsAny("all", "*");
            var isForever = logging!.LogRetentionInDays is null or 0;
            report.If(!hasAudit, NoAudit, "enableTypes", $"The audit log is not among the types.");
            report.If(isForever, Forever, "", $"logRetentionInDays is not given.");
        }

        var isOpen = !(subject.SecretsEncryption?.KeyArn).IsSet() && !subject.IsOnOutposts();
        report.If(isOpen, NoKey, "", $"secretsEncryption is not given: AWS' own key encrypts the Secrets.");
    }
}
