using EksSpec.CustomResources;

namespace EksSpec.Delivery;

/// <summary>The notifications of a Flux, and who notifies it.</summary>
internal static class FluxReports
{
    public static IReadOnlyList<FluxResource> Of(FluxCd flux, string source) =>
        [
            .. flux.Notifications.SelectMany(each => new FluxResource[] { Provider(each), Alert(each, flux) }),
            .. flux.Webhook is { } webhook ? new FluxResource[] { Receiver(webhook, flux, source) } : [],
        ];

    private static NotificationProvider Provider(FluxNotification to) =>
        new NotificationProvider
        {
            Name = to.Name,
            Type = to.Type,
            Address = to.Address,
            Channel = to.Channel,
            Secret = to.Secret,
        };

    private static NotificationAlert Alert(FluxNotification to, FluxCd flux)
    {
        // A commit has the status of what is applied; people want to know of the rest too.
        IEnumerable<string> rest = [flux.Source.Kind, .. flux.Images is null ? [] : new[] { "ImageUpdateAutomation" }];
        string[] kinds = ["Kustomization", .. to.Address is null ? rest : []];
        return new NotificationAlert
        {
            Name = to.Name,
            Provider = to.Name,
            Severity = to.ErrorsOnly ? "error" : "info",
            Sources = [.. kinds.Select(kind => new FluxReference(kind, "*"))],
        };
    }

    private static WebhookReceiver Receiver(FluxWebhook webhook, FluxCd flux, string source) =>
        new WebhookReceiver
        {
            Name = source,
            Type = webhook.Type,
            Secret = webhook.Secret,
            Events = webhook.Type switch
            {
                "github" => ["ping", "push"],
                "gitlab" => ["Push Hook", "Tag Push Hook"],
                "bitbucket" => ["repo:refs_changed"],
                _ => null,
            },
            Resources = [new FluxReference(flux.Source.Kind, source)],
        };
}
