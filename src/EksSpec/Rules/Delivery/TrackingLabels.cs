namespace EksSpec.Rules;

/// <summary>The label by which an Argo CD finds its objects, where it is told to take one.</summary>
internal sealed partial class TrackingLabels : RuleGroup<SiteView>
{
    private const string Usual = "app.kubernetes.io/instance";

    public override void Check(SiteView site, Report report)
    {
        if (LabelOf(site) is not { } label)
        {
            return;
        }

        foreach (var item in site.Objects)
        {
            using var at = report.On(item).At("metadata");
            report.If(
                item.Metadata?.Labels?.ContainsKey(label) == true,
                Overwritten,
                "labels",
                $"Argo CD writes the name of its Application into {label}, by which it finds its objects."
            );
        }
    }

    // Annotations, which are the default since 3.0, stand in nobody's way.
    private static string? LabelOf(SiteView site)
    {
        foreach (var (item, map) in site.Of<V1ConfigMap>())
        {
            if (
                item.Ref.Name == "argocd-cm"
                && map.Data is { } data
                && data.TryGetValue("application.resourceTrackingMethod", out var method)
                && method == "label"
            )
            {
                return data.TryGetValue("application.instanceLabelKey", out var key) && key.Length > 0 ? key : Usual;
            }
        }

        return null;
    }
}
