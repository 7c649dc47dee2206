namespace EksSpec.Rules;

/// <summary>Fields of built-in kinds that say nothing: a server drops some of them and keeps others.</summary>
internal sealed partial class EmptyForms : RuleGroup<SiteView>
{
    private const int Told = 4;

    // Where an empty map or list says what an absent one says. Of selectors and sources, an empty one says something.
    private static readonly HashSet<string> Meaningless = new(StringComparer.Ordinal)
    {
        "affinity",
        "annotations",
        "args",
        "binaryData",
        "command",
        "data",
        "env",
        "envFrom",
        "externalIPs",
        "finalizers",
        "hostAliases",
        "imagePullSecrets",
        "initContainers",
        "labels",
        "limits",
        "loadBalancerSourceRanges",
        "matchExpressions",
        "matchLabels",
        "nodeAffinity",
        "nodeSelector",
        "ownerReferences",
        "podAffinity",
        "podAntiAffinity",
        "requests",
        "resources",
        "securityContext",
        "status",
        "strategy",
        "stringData",
        "tolerations",
        "topologySpreadConstraints",
        "updateStrategy",
        "volumeMounts",
        "volumes",
    };

    public override void Check(SiteView site, Report report)
    {
        foreach (var item in site.IsDeliveredBy(DeliveryKind.ArgoCd) ? site.Objects : [])
        {
            // The fields of a custom resource, and of a schema, mean what their owner says.
            if (
                item.Value is not null and not InlineDocument and not V1CustomResourceDefinition
                && item.Document?.AsWritten is { } written
                && Empty(written, SpecPath.Root).ToList() is [var first, .. var others] all
            )
            {
                var names = string.Join(", ", all.Take(Told));
                var more = all.Count > Told ? $" and {all.Count - Told} more" : "";
                report
                    .On(item)
                    .Add(
                        SaysNothing,
                        first,
                        $"{names}{more}: empty, and the server writes it its own way.",
                        mend: Mend.Remove.And([.. others.Select(place => Mend.Remove.At(place))])
                    );
            }
        }
    }

    private static IEnumerable<SpecPath> Empty(InlineDocument value, SpecPath path) =>
        value.Kind switch
        {
            InlineDocumentKind.Map => value.Entries.SelectMany(entry => Empty(entry.Key, entry.Value, path)),
            InlineDocumentKind.List => value.Items.SelectMany((item, index) => Empty(item, path.Item(index))),
            _ => [],
        };

    private static IEnumerable<SpecPath> Empty(string key, InlineDocument value, SpecPath path)
    {
        var place = path.Entry(key);
        return IsEmpty(key, value) ? [place]
            : key == "env" && value.Kind == InlineDocumentKind.List
                ? value
                    .Items.Select((variable, index) => (variable, index))
                    .Where(each =>
                        each.variable.Kind == InlineDocumentKind.Map && each.variable["value"] is { AsText: "" }
                    )
                    .Select(each => place.Item(each.index).Field("value"))
            : Empty(value, place);
    }

    private static bool IsEmpty(string key, InlineDocument value) =>
        value.Kind switch
        {
            InlineDocumentKind.Map => value.Entries.Count == 0 && Meaningless.Contains(key),
            InlineDocumentKind.List => value.Items.Count == 0 && Meaningless.Contains(key),
            InlineDocumentKind.Null => key == "creationTimestamp",
            _ => false,
        };
}
