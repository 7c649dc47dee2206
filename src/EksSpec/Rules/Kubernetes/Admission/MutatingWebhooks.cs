using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Admission;

/// <summary>Services that may change an object.</summary>
internal sealed class MutatingWebhooks : RuleGroup<V1MutatingWebhookConfiguration>
{
    private const string Head =
        "apiVersion: admissionregistration.k8s.io/v1\nkind: MutatingWebhookConfiguration\nmetadata: { name: defaults }\nwebhooks:\n"
        + "- name: defaults.example.com\n  sideEffects: None\n  admissionReviewVersions: [v1]\n"
        + "  clientConfig: { service: { name: defaults, namespace: web } }\n";

    private static readonly string[] Policies = ["IfNeeded", "Never"];

    private static readonly RuleInfo Reinvocation = KubernetesRule.Error(
        "EKS3939",
        "The reinvocation policy of a webhook is not Never or IfNeeded",
        "Write Never or IfNeeded.",
        Head + "  reinvocationPolicy: Always\n",
        Head + "  reinvocationPolicy: IfNeeded\n"
    );

    public override IReadOnlyList<RuleInfo> Rules => [.. Webhooks.Rules, Reinvocation];

    public override void Check(V1MutatingWebhookConfiguration subject, Report report)
    {
        var webhooks = (subject.Webhooks ?? []).Select(webhook => webhook ?? new()).ToList();
        Webhooks.Check(webhooks.Select(Validating), report);
        foreach (var (i, webhook) in webhooks.Index())
        {
            if (webhook.ReinvocationPolicy is { } policy)
            {
                using var at = report.At("webhooks", i);
                FieldChecks.OneOf(policy, Policies, "reinvocationPolicy", Reinvocation, report);
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
