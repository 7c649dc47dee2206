namespace EksSpec.Rules;

/// <summary>The resources of Flux in a site.</summary>
internal static class FluxObjects
{
    /// <summary>API group of sources.</summary>
    public const string Sources = "source.toolkit.fluxcd.io";

    /// <summary>API group of Kustomizations.</summary>
    public const string Kustomize = "kustomize.toolkit.fluxcd.io";

    /// <summary>API group of HelmReleases.</summary>
    public const string Helm = "helm.toolkit.fluxcd.io";

    /// <summary>API group of images that move.</summary>
    public const string Images = "image.toolkit.fluxcd.io";

    /// <summary>API group of notifications.</summary>
    public const string Notifications = "notification.toolkit.fluxcd.io";

    /// <summary>The resources of a kind.</summary>
    public static IEnumerable<FluxObject> Of(SiteView site, string group, string kind) =>
        site.HasUntyped(kind) ? Find(site, group, kind) : [];

    /// <summary>The Kustomizations.</summary>
    public static IEnumerable<FluxObject> Kustomizations(SiteView site) => Of(site, Kustomize, "Kustomization");

    private static IEnumerable<FluxObject> Find(SiteView site, string group, string kind)
    {
        foreach (var (item, document) in site.Of<InlineDocument>())
        {
            if (item.Ref.Kind == kind && ApiGroup.Of(item.Ref.ApiVersion) == group && document["spec"] is { } spec)
            {
                yield return new(item, spec);
            }
        }
    }
}

/// <summary>A resource of Flux.</summary>
/// <param name="Object">The object.</param>
/// <param name="Spec">Its spec.</param>
internal readonly record struct FluxObject(SpecObject Object, InlineDocument Spec)
{
    /// <summary>Its namespace.</summary>
    public string Space => Object.Namespace;

    /// <summary>Its name.</summary>
    public string Name => Object.Ref.Name;
}
