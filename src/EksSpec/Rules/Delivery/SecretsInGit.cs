namespace EksSpec.Rules;

/// <summary>Secrets whose values stand in the files that a tool takes from Git. No message holds a value.</summary>
internal sealed partial class SecretsInGit : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (!site.IsDeliveredBy(DeliveryKind.ArgoCd) && !site.IsDeliveredBy(DeliveryKind.Flux))
        {
            return;
        }

        foreach (var (item, secret) in site.Of<V1Secret>())
        {
            var key = secret.Data?.FirstOrDefault(entry => entry.Value is { Length: > 0 }).Key;
            report
                .On(item)
                .If(
                    key is not null && item.Document?.AsWritten?["sops"] is null,
                    ValueInGit,
                    "data",
                    $"Key '{key}' has its value in the file: base64 is no encryption, and Git keeps it for ever."
                );
        }
    }
}
