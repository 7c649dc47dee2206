namespace EksSpec.Rules;

/// <summary>The key that encrypts Secrets.</summary>
internal sealed partial class SecretsEncryptionRules : RuleGroup<ClusterConfig>
{
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
