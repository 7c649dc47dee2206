namespace EksSpec.Rules;

/// <summary>Services that may change an object.</summary>
internal sealed partial class MutatingWebhooks : RuleGroup<V1MutatingWebhookConfiguration>
{
    private static readonly string[] Policies = ["IfNeeded", "Never"];

    public override void Check(V1MutatingWebhookConfiguration subject, Report report)
    {
        var webhooks = (subject.Webhooks ?? []).Select(webhook => webhook ?? new()).ToList();
        Webhooks.Check(webhooks.Select(Validating), report);
        foreach (var (i, webhook) in webhooks.Index())
        {
            if (webhook.ReinvocationPolicy is { } policy)
            {
                using var at = report.At("webhooks", i);
                report.OneOf(policy, Policies, Reinvocation, "reinvocationPolicy");
            }
        }
    }

    private static V1ValidatingWebhook Validating(V1MutatingWebhook webhook) =>
        new()
        {
            Name = webhook.Name,
            Rules = webhook.Rules,
            FailurePolicy = webhook.FailurePolicy,
            SideEffects = webhook.SideEffects,
            TimeoutSeconds = webhook.TimeoutSeconds,
            MatchPolicy = webhook.MatchPolicy,
            NamespaceSelector = webhook.NamespaceSelector,
            ObjectSelector = webhook.ObjectSelector,
            AdmissionReviewVersions = webhook.AdmissionReviewVersions,
            MatchConditions = webhook.MatchConditions,
            ClientConfig = webhook.ClientConfig,
        };
}
