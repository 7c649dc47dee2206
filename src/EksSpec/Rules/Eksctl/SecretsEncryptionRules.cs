using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>The key that encrypts Secrets.</summary>
internal sealed class SecretsEncryptionRules : RuleGroup<ClusterConfig>
{
    private const string Passes = "secretsEncryption: {keyARN: \"arn:aws:kms:eu-west-1:111122223333:key/k\"}\n";

    private static readonly RuleInfo KeyMissing = EksctlRule.Error(
        "EKS0150",
        "Encryption of secrets without a key",
        "Set secretsEncryption.keyARN, or remove secretsEncryption.",
        "secretsEncryption: {}\n",
        Passes
    );

    private static readonly RuleInfo KeySpelled = EksctlRule.Error(
        "EKS0151",
        "The key that encrypts secrets is no ARN",
        "Write the ARN of the KMS key, not its id or alias.",
        "secretsEncryption: {keyARN: alias/eks}\n",
        Passes
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => [KeyMissing, KeySpelled];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.SecretsEncryption is not { } encryption)
        {
            return;
        }

        if (!encryption.KeyArn.IsSet())
        {
            report.Add(KeyMissing, "secretsEncryption.keyARN", "No key is named that encrypts secrets.");
        }
        else if (!Arn.TryParse(encryption.KeyArn, out _))
        {
            report.Add(KeySpelled, "secretsEncryption.keyARN", $"'{encryption.KeyArn}' is no ARN.");
        }
    }
}
