namespace EksSpec.Rules;

/// <summary>Two autoscalers that decide about the same pods.</summary>
internal sealed partial class ScaledTwice : RuleGroup<SiteView>
{
    private const string TakesOver = "scaledobject.keda.sh/transfer-hpa-ownership";

    public override void Check(SiteView site, Report report)
    {
        if (site.Scalers.Count > 1)
        {
            CheckTargets(site, report);
        }
    }

    private static void CheckTargets(SiteView site, Report report)
    {
        Dictionary<(string, string, string), Scaler> first = [];
        foreach (var scaler in site.Scalers)
        {
            var (item, target) = (scaler.Object, (scaler.Kind, scaler.Object.Namespace, scaler.Name));
            if (first.TryAdd(target, scaler))
            {
                continue;
            }

            var other = first[target].Object;
            if (IsOne(item, other) || TakesOverFrom(item) || TakesOverFrom(other))
            {
                continue;
            }

            report
                .On(item)
                .Add(
                    TwoScalers,
                    "spec.scaleTargetRef",
                    $"{scaler.Kind} '{scaler.Name}' is scaled by {other} too.",
                    severity: site.MayBeApart(item, other) ? Severity.Info : null
                );
        }
    }

    // The same object in two files is another matter.
    private static bool IsOne(SpecObject item, SpecObject other) =>
        item.Ref.Kind == other.Ref.Kind && item.Applied.Name == other.Applied.Name;

    private static bool TakesOverFrom(SpecObject item) =>
        item.Value is InlineDocument document && document["metadata"]?["annotations"]?[TakesOver]?.AsText == "true";
}
