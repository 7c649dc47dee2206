namespace EksSpec.Rules;

/// <summary>Texts of Secrets that the server keeps as bytes, in another field. No message holds a value.</summary>
internal sealed partial class SecretTexts : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        // Argo CD and Flux move the texts before they compare.
        var isCompared = site.IsDeliveredBy(DeliveryKind.Kubectl) || site.IsDeliveredBy(DeliveryKind.Kustomize);
        if (!isCompared && !site.IsDeliveredBy(DeliveryKind.Spinnaker))
        {
            return;
        }

        foreach (var (item, secret) in site.Of<V1Secret>())
        {
            var key = secret.StringData?.Keys.FirstOrDefault();
            var stays = isCompared || !VersionedNames.IsVersioned(item);
            report
                .On(item)
                .If(
                    key is not null && stays,
                    MovedToData,
                    "stringData",
                    $"The server moves '{key}' to data, and keeps no stringData."
                );
        }
    }
}
