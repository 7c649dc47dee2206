using EksSpec.Findings;
using k8s.Models;

namespace EksSpec.Rules.Kubernetes.Admission;

/// <summary>Services that may refuse an object.</summary>
internal sealed class ValidatingWebhooks : RuleGroup<V1ValidatingWebhookConfiguration>
{
    public override IReadOnlyList<RuleInfo> Rules => Webhooks.Rules;

    public override void Check(V1ValidatingWebhookConfiguration subject, Report report) =>
        Webhooks.Check((subject.Webhooks ?? []).Select(webhook => webhook ?? new()), report);
}
