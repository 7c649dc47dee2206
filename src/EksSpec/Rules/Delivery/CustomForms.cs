namespace EksSpec.Rules;

/// <summary>Amounts and durations in custom resources that their controllers write back in another form.</summary>
internal sealed partial class CustomForms : RuleGroup<SiteView>
{
    private static readonly string[] Amounts = ["cpu", "memory", "storage", "ephemeral-storage"];
    private static readonly string[] Holders = ["limits", "requests"];

    // Fields of the type of Kubernetes' own durations, by API group.
    private static readonly (string Group, string[] Fields)[] Durations =
    [
        ("cert-manager.io", ["duration", "renewBefore"]),
        ("toolkit.fluxcd.io", ["interval", "timeout", "retryInterval"]),
    ];

    public override void Check(SiteView site, Report report)
    {
        if (!site.IsDeliveredBy(DeliveryKind.ArgoCd))
        {
            return;
        }

        foreach (var (item, document) in site.Of<InlineDocument>())
        {
            var group = ApiGroup.Of(item.Ref.ApiVersion);
            var fields = Array.Find(Durations, known => group.EndsWith(known.Group, StringComparison.Ordinal)).Fields;
            report.On(item);
            if (document["spec"] is { } spec)
            {
                Check(spec, SpecPath.Root.Field("spec"), fields ?? [], report);
            }
        }
    }

    private static void Check(InlineDocument value, SpecPath path, string[] fields, Report report)
    {
        foreach (var (key, inner) in value.Kind == InlineDocumentKind.Map ? value.Entries : [])
        {
            var place = path.Entry(key);
            if (fields.Contains(key) && Longer(inner.AsText) is { } duration)
            {
                report.Add(DurationForm, place, $"'{inner.AsText}' is written back as '{duration}'.");
            }

            foreach (var (name, amount) in Holders.Contains(key) ? inner.Entries : [])
            {
                if (Amounts.Contains(name) && amount.Scalar is { } text && Canonical(amount) is { } stored)
                {
                    report.Add(AmountForm, place.Entry(name), $"{text} is written back as \"{stored}\".");
                }
            }

            Check(inner, place, fields, report);
        }

        for (var i = 0; value.Kind == InlineDocumentKind.List && i < value.Items.Count; i++)
        {
            Check(value.Items[i], path.Item(i), fields, report);
        }
    }

    private static string? Canonical(InlineDocument amount)
    {
        if (!Quantity.TryParse(amount.Scalar, out var quantity))
        {
            return null;
        }

        var text = QuantityText.Of(quantity.ToResourceQuantity());
        return amount.Kind == InlineDocumentKind.Text && text == amount.Scalar ? null : text;
    }

    // Go writes hours with their minutes and seconds.
    private static string? Longer(string? text)
    {
        if (text is null || !GoDuration.TryParse(text, out var nanoseconds) || nanoseconds % 1_000_000_000 != 0)
        {
            return null;
        }

        var seconds = nanoseconds / 1_000_000_000;
        var (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        var stored =
            hours > 0 ? $"{hours}h{minutes}m{rest}s"
            : minutes > 0 ? $"{minutes}m{rest}s"
            : $"{rest}s";
        return seconds <= 0 || stored == text ? null : stored;
    }
}
