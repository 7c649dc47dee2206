namespace EksSpec.Rules;

/// <summary>Services that may change an object.</summary>
internal sealed partial class MutatingWebhooks : RuleGroup<V1MutatingWebhookConfiguration>
{
    private static readonly string[] Policies = ["IfNeeded", "Never"];

    public override void Check(V1MutatingWebhookConfiguration subject, Report report)
    {
        Webhooks.Check([.. (subject.Webhooks ?? []).Select(webhook => Validating(webhook ?? new()))], report);
        foreach (var webhook in report.Each("webhooks", subject.Webhooks))
        {
            report.OneOf(webhook.ReinvocationPolicy ?? "Never", Policies, Reinvocation, "reinvocationPolicy");
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
