using EksSpec.Eksctl;

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
            if (!types.Contains("audit") && !types.Contains("all") && !types.Contains("*"))
            {
                report.Add(NoAudit, "cloudWatch.clusterLogging.enableTypes", "The audit log is not among the types.");
            }

            if (logging.LogRetentionInDays is null or 0)
            {
                report.Add(Forever, "cloudWatch.clusterLogging", "logRetentionInDays is not given.");
            }
        }

        if (!(subject.SecretsEncryption?.KeyArn).IsSet() && !subject.IsOnOutposts())
        {
            report.Add(NoKey, "", "secretsEncryption is not given: AWS' own key encrypts the Secrets.");
        }
    }
}
