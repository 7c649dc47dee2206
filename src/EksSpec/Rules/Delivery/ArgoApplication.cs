namespace EksSpec.Rules;

/// <summary>An Application, or the template of an ApplicationSet.</summary>
/// <param name="Item">The object.</param>
/// <param name="Path">Where the Application's <c>spec</c> stands in it.</param>
/// <param name="Spec">That.</param>
internal sealed record ArgoApplication(SpecObject Item, SpecPath Path, InlineDocument Spec)
{
    private static readonly SpecPath OfItself = "spec";
    private static readonly SpecPath OfTemplate = "spec.template.spec";

    /// <summary>Whether its texts are made anew for each thing that a generator finds.</summary>
    public bool IsTemplate => Item.Ref.Kind == "ApplicationSet";

    /// <summary>Its project; that of all where it names none.</summary>
    public string Project => Spec["project"]?.AsText is { Length: > 0 } name ? name : "default";

    /// <summary>The sources, with their places below the <c>spec</c>.</summary>
    public IReadOnlyList<(SpecPath Path, InlineDocument Source)> Sources { get; } = SourcesOf(Spec);

    /// <summary>Those of a site.</summary>
    public static IEnumerable<ArgoApplication> AllOf(SiteView site) =>
        site.HasUntyped("Application") || site.HasUntyped("ApplicationSet") ? Find(site) : [];

    private static IEnumerable<ArgoApplication> Find(SiteView site)
    {
        foreach (var item in site.Objects)
        {
            if (
                item is { Ref.Kind: "Application" or "ApplicationSet", Value: InlineDocument document }
                && ApiGroup.Of(item.Ref.ApiVersion) == "argoproj.io"
            )
            {
                var isSet = item.Ref.Kind == "ApplicationSet";
                var spec = isSet ? document["spec"]?["template"]?["spec"] : document["spec"];
                if (spec is { Kind: InlineDocumentKind.Map })
                {
                    yield return new(item, isSet ? OfTemplate : OfItself, spec);
                }
            }
        }
    }

    private static IReadOnlyList<(SpecPath, InlineDocument)> SourcesOf(InlineDocument spec) =>
        spec["sources"] is { Items: { Count: > 0 } several }
            ? [.. several.Select((source, index) => (SpecPath.Root.Field("sources").Item(index), source))]
        : spec["source"] is { } only ? [(SpecPath.Root.Field("source"), only)]
        : [];
}
