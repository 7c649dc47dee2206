namespace EksSpec.Rules;

/// <summary>Labels and annotations that Flux doesn't know.</summary>
internal sealed partial class FluxMarking : RuleGroup<SiteView>
{
    // Flux writes the last three itself.
    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        ["prune"] = ["disabled"],
        ["reconcile"] = ["disabled"],
        ["substitute"] = ["disabled"],
        ["force"] = ["enabled"],
        ["ssa"] = ["Override", "Merge", "IfNotPresent", "Ignore"],
        ["name"] = [],
        ["namespace"] = [],
        ["checksum"] = [],
    };

    private static readonly string[] Keys = [.. Known.Keys];

    public override void Check(SiteView site, Report report)
    {
        if (!site.IsDeliveredBy(DeliveryKind.Flux))
        {
            return;
        }

        foreach (var item in site.Objects)
        {
            foreach (var mark in FluxMark.Of(item))
            {
                report.On(item);
                if (!Known.TryGetValue(mark.Key, out var values))
                {
                    var meant = Meant.Nearest(mark.Key, Keys);
                    report.Add(
                        MarkUnknown,
                        mark.Path,
                        $"Flux doesn't know '{FluxObjects.Kustomize}/{mark.Key}'.{Meant.Question(meant)}",
                        mend: Mend.Rename(Meant.Of(mark.Key, Keys) is { } key ? $"{FluxObjects.Kustomize}/{key}" : null)
                    );
                }
                else if (values.Length > 0 && !values.Contains(mark.Value, StringComparer.OrdinalIgnoreCase))
                {
                    report.Add(
                        MarkIgnored,
                        mark.Path,
                        $"Flux ignores '{mark.Value}': it is {string.Join(", ", values)}.",
                        mend: Mend.Text(values is [var only] ? only : Meant.Of(mark.Value, values))
                    );
                }
            }
        }
    }
}
