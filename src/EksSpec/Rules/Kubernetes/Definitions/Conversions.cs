namespace EksSpec.Rules;

/// <summary>How objects of one version become objects of another.</summary>
internal static partial class Conversions
{
    private static readonly string[] Strategies = ["None", "Webhook"];

    /// <summary>Looks at the conversion.</summary>
    public static void Check(V1CustomResourceConversion? conversion, Report report)
    {
        if (conversion is null)
        {
            return;
        }

        using var at = report.At("conversion");
        if (!report.Required(conversion.Strategy, StrategyKnown, "strategy"))
        {
            return;
        }

        report.OneOf(conversion.Strategy, Strategies, StrategyKnown, "strategy");
        if (conversion.Strategy == "Webhook")
        {
            CheckWebhook(conversion.Webhook, report);
        }
        else
        {
            var isLeft = conversion.Webhook is not null;
            report.If(isLeft, WebhookFits, "webhook", $"Only the strategy Webhook has a webhook.");
        }
    }

    private static void CheckWebhook(V1WebhookConversion? webhook, Report report)
    {
        using var at = report.At("webhook");
        if (webhook?.ClientConfig is not { } client)
        {
            report.Add(WebhookFits, "clientConfig", "The strategy Webhook needs a webhook to ask.");
        }
        else
        {
            using var inside = report.At("clientConfig");
            Webhooks.CheckClient(AsAsked(client), report);
        }

        Webhooks.CheckVersions(webhook?.ConversionReviewVersions, "conversionReviewVersions", report);
    }

    private static Admissionregistrationv1WebhookClientConfig AsAsked(Apiextensionsv1WebhookClientConfig client) =>
        new()
        {
            Url = client.Url,
            Service = client.Service is not { } service
                ? null
                : new()
                {
                    Name = service.Name,
                    NamespaceProperty = service.NamespaceProperty,
                    Path = service.Path,
                    Port = service.Port,
                },
        };
}
