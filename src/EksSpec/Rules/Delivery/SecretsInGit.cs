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
            var isSealed = item.Document?.AsWritten?["sops"] is not null;
            var key = secret.Data?.FirstOrDefault(entry => entry.Value is { Length: > 0 }).Key;
            var text = key is null ? KeyOfText(secret) : null;
            report.On(item);
            report.If(
                key is not null && !isSealed,
                ValueInGit,
                "data",
                $"Key '{key}' has its value in the file: base64 is no encryption, and Git keeps it for ever."
            );
            report.If(
                text is not null && !isSealed,
                ValueInGit,
                "stringData",
                $"Key '{text}' has its value in the file, and Git keeps it for ever."
            );
        }
    }

    // Of credentials another rule speaks. Argo CD knows repositories and clusters by Secrets, of which most keys are none.
    private static string? KeyOfText(V1Secret secret)
    {
        var isOfArgo = secret.Metadata?.Labels?.ContainsKey("argocd.argoproj.io/secret-type") == true;
        var texts = isOfArgo ? null : secret.StringData;
        return texts?.Any(entry => Credentials.WhatIs(entry.Key, entry.Value) is not null) == true
            ? null
            : texts?.FirstOrDefault(entry => !CredentialValues.IsStandIn(entry.Value ?? "")).Key;
    }
}
