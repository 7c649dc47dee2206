using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;

namespace EksSpec.Rules.Advice;

/// <summary>What is encrypted, what is logged.</summary>
internal sealed class DataProtection : RuleGroup<ClusterConfig>
{
    private const string Logs = "https://docs.aws.amazon.com/eks/latest/userguide/control-plane-logs.html";

    private static readonly RuleInfo NoLogs = AdviceRule.Warning(
        "EKS2050",
        "The control plane writes no logs",
        "Nobody can tell afterwards who changed what; the logs can't be had later.",
        "Write cloudWatch.clusterLogging.enableTypes: [api, audit, authenticator], and logRetentionInDays.",
        Logs,
        "cloudWatch:\n  clusterLogging: {}\n",
        "cloudWatch:\n  clusterLogging:\n    enableTypes: [api, audit, authenticator]\n    logRetentionInDays: 30\n"
    );

    private static readonly RuleInfo NoAudit = AdviceRule.Info(
        "EKS2051",
        "The control plane writes no audit log",
        "The audit log alone says who changed what in the cluster.",
        "Add audit to enableTypes.",
        Logs,
        "cloudWatch:\n  clusterLogging:\n    enableTypes: [api]\n    logRetentionInDays: 30\n",
        "cloudWatch:\n  clusterLogging:\n    enableTypes: [audit]\n    logRetentionInDays: 30\n"
    );

    private static readonly RuleInfo Forever = AdviceRule.Info(
        "EKS2052",
        "The logs of the control plane are kept, and paid for, forever",
        "CloudWatch keeps a log group without a retention time for good.",
        "Write logRetentionInDays, such as 90.",
        Logs,
        "cloudWatch:\n  clusterLogging:\n    enableTypes: [audit]\n",
        "cloudWatch:\n  clusterLogging:\n    enableTypes: [audit]\n    logRetentionInDays: 90\n"
    );

    private static readonly RuleInfo NoKey = AdviceRule.Info(
        "EKS2053",
        "Secrets are not encrypted with a key of yours",
        "EKS encrypts all objects with a key that AWS owns, from Kubernetes 1.28 on. Only with a key of your own can you see its use in CloudTrail, restrict it and take it away.",
        "Write secretsEncryption.keyARN with the ARN of a KMS key.",
        "https://docs.aws.amazon.com/eks/latest/userguide/envelope-encryption.html",
        "iam: {}\n",
        "secretsEncryption:\n  keyARN: arn:aws:kms:us-west-2:111122223333:key/01234567-89ab-cdef-0123-456789abcdef\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [NoLogs, NoAudit, Forever, NoKey];

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
