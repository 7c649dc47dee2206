namespace EksSpec.Rules;

/// <summary>What is encrypted, what is logged.</summary>
internal sealed partial class DataProtection : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        var logging = subject.CloudWatch?.ClusterLogging;
        if (!(logging?.EnableTypes).HasItems())
        {
            report.Add(
                NoLogs,
                subject.CloudWatch is null ? "" : "cloudWatch",
                "No log of the control plane is switched on."
            );
        }
        else
        {
            var types = logging!.EnableTypes.AsSpan();
            report.If(
                !types.Contains("audit") && !types.Contains("all") && !types.Contains("*"),
                NoAudit,
                "cloudWatch.clusterLogging.enableTypes",
                $"The audit log is not among the types."
            );
            report.If(
                logging.LogRetentionInDays is null or 0,
                Forever,
                "cloudWatch.clusterLogging",
                $"logRetentionInDays is not given."
            );
        }

        report.If(
            !(subject.SecretsEncryption?.KeyArn).IsSet() && !subject.IsOnOutposts(),
            NoKey,
            "",
            $"secretsEncryption is not given: AWS' own key encrypts the Secrets."
        );
    }
}
