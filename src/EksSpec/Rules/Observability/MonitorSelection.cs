using EksSpec.CustomResources;

namespace EksSpec.Rules;

/// <summary>Whether a Prometheus of the site takes the monitors and alerts that are meant for one.</summary>
internal sealed partial class MonitorSelection : RuleGroup<SiteView>
{
    private static readonly (string Kind, string Selector)[] Kinds =
    [
        (MonitoringApi.ServiceMonitor, "serviceMonitor"),
        (MonitoringApi.PodMonitor, "podMonitor"),
        (MonitoringApi.PrometheusRule, "rule"),
    ];

    public override void Check(SiteView site, Report report)
    {
        if (Of(site, "Prometheus") is { } servers && !site.IsOpen)
        {
            Check(servers, site, report);
        }
    }

    private static void Check(List<(SpecObject Item, InlineDocument Document)> servers, SiteView site, Report report)
    {
        foreach (var (kind, prefix) in Kinds)
        {
            foreach (var (item, document) in Of(site, kind) ?? [])
            {
                report.On(item);
                report.If(
                    servers.TrueForAll(server =>
                        Takes(server.Item, server.Document, prefix, item, document, site) == false
                    ),
                    Untaken,
                    "metadata.labels",
                    $"{servers[0].Item.Ref} doesn't take it by its {prefix}Selector or {prefix}NamespaceSelector."
                );
            }
        }
    }

    private static List<(SpecObject Item, InlineDocument Document)>? Of(SiteView site, string kind)
    {
        List<(SpecObject, InlineDocument)>? found = null;
        foreach (var (item, document) in site.Of<InlineDocument>())
        {
            if (item.Ref.Kind == kind && item.Ref.ApiVersion == MonitoringApi.Version)
            {
                (found ??= []).Add((item, document));
            }
        }

        return found;
    }

    private static bool? Takes(
        SpecObject server,
        InlineDocument prometheus,
        string prefix,
        SpecObject item,
        InlineDocument document,
        SiteView site
    )
    {
        // Without a selector nothing is taken, with an empty one everything.
        var selector = SelectorReader.Read(prometheus["spec"]?[$"{prefix}Selector"]);
        if (selector is null || item.AddedLabels.Length > 0)
        {
            return item.AddedLabels.Length > 0 ? null : false;
        }

        var labels = (document["metadata"]?["labels"]?.Entries ?? []).ToDictionary(
            label => label.Key,
            label => label.Value.Scalar ?? "",
            StringComparer.Ordinal
        );
        if (LabelMatching.Matches(selector, labels) == false)
        {
            return false;
        }

        var namespaces = SelectorReader.Read(prometheus["spec"]?[$"{prefix}NamespaceSelector"]);
        if (namespaces is null)
        {
            return item.Namespace == server.Namespace;
        }

        return LabelMatching.IsEmpty(namespaces)
            || (
                site.Find("Namespace", "", item.Namespace)?.Metadata is { } space
                    ? LabelMatching.Matches(namespaces, space.Labels)
                    : null as bool?
            )
                is not false;
    }
}
