namespace EksSpec.Rules;

/// <summary>The key that encrypts Secrets.</summary>
internal sealed partial class SecretsEncryptionRules : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.SecretsEncryption is { } encryption)
        {
            const string path = "secretsEncryption.keyARN";
            var (key, isSet) = (encryption.KeyArn, encryption.KeyArn.IsSet());
            report.If(!isSet, KeyMissing, path, $"No key is named that encrypts secrets.");
            report.If(isSet && !Arn.TryParse(key, out _), KeySpelled, path, $"'{key}' is no ARN.");
        }
    }
}
