namespace EksSpec.Rules;

/// <summary>What a cluster stores in another form than the file has it, so that a tool sees a difference for ever.</summary>
internal sealed partial class StoredOtherwise : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        var (argo, flux) = (site.IsDeliveredBy(DeliveryKind.ArgoCd), site.IsDeliveredBy(DeliveryKind.Flux));
        var isCompared = argo || flux || site.IsDeliveredBy(DeliveryKind.Kubectl);
        foreach (var item in isCompared || site.IsDeliveredBy(DeliveryKind.Kustomize) ? site.Objects : [])
        {
            report.On(item);
            CheckCopied(item, report);
            CheckRules(item.Value as V1ClusterRole, report);
            if (argo || flux)
            {
                CheckBundles(item, report);
            }

            if (argo)
            {
                var isOld = item.Value is V1CustomResourceDefinition { Spec.PreserveUnknownFields: false };
                report.If(
                    isOld,
                    FalseDropped,
                    "spec.preserveUnknownFields",
                    $"The server drops preserveUnknownFields: false, and Argo CD finds it missing."
                );
            }
        }
    }

    // Of an object that was built, nobody copied it.
    private static void CheckCopied(SpecObject item, Report report)
    {
        if (item.Document?.AsWritten is not { } written)
        {
            return;
        }

        var metadata = written["metadata"];
        var field =
            metadata?["resourceVersion"] is not null ? "metadata.resourceVersion"
            : metadata?["uid"] is not null ? "metadata.uid"
            : metadata?["managedFields"] is not null ? "metadata.managedFields"
            : written["status"] is { Kind: InlineDocumentKind.Map, Entries.Count: > 0 } ? "status"
            : null;
        report.If(field is not null, CopiedFromCluster, field ?? "", $"A cluster writes {field} itself.");
    }

    private static void CheckRules(V1ClusterRole? role, Report report)
    {
        var isSum = role is { AggregationRule: not null, Rules.Count: > 0 };
        report.If(
            isSum,
            RulesOfSum,
            "rules",
            $"The rules of a role with aggregationRule are overwritten with those of the roles it is the sum of."
        );
    }

    private static void CheckBundles(SpecObject item, Report report)
    {
        var isInjected = item.Metadata?.Annotations?.Keys.Any(IsInjection) == true;
        foreach (
            var webhook in report.Each(
                "webhooks",
                isInjected ? (item.Value as V1ValidatingWebhookConfiguration)?.Webhooks : null
            )
        )
        {
            Check(webhook.ClientConfig);
        }

        foreach (
            var webhook in report.Each(
                "webhooks",
                isInjected ? (item.Value as V1MutatingWebhookConfiguration)?.Webhooks : null
            )
        )
        {
            Check(webhook.ClientConfig);
        }

        void Check(Admissionregistrationv1WebhookClientConfig? client) =>
            report.If(
                client?.CaBundle is { Length: > 0 },
                BundleOfOthers,
                "clientConfig.caBundle",
                $"Another program writes caBundle here, and the tool writes the one of the file back."
            );
    }

    private static bool IsInjection(string key) => key.StartsWith("cert-manager.io/inject-", StringComparison.Ordinal);
}
