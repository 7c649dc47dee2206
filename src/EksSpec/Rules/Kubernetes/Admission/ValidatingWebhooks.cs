namespace EksSpec.Rules;

/// <summary>Services that may refuse an object.</summary>
internal sealed class ValidatingWebhooks : RuleGroup<V1ValidatingWebhookConfiguration>
{
    public override void Check(V1ValidatingWebhookConfiguration subject, Report report) =>
        Webhooks.Check(subject.Webhooks, report);
}
