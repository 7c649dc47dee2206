using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>A custom resource whose record the compiler made of its CustomResourceDefinition.</summary>
internal sealed class TypedResourceBuilder : ManifestBuilder
{
    private readonly InlineDocument _document;
    private readonly CustomResource _resource;

    private TypedResourceBuilder(CustomResource resource, SourcePosition made)
        : base(resource.KnownKind.Name, Guard.Subdomain(resource.Name!, nameof(resource)), made)
    {
        // What it holds of k8s.Models could be changed later.
        _document = resource.ToDocument();
        _resource = resource;
    }

    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal static TypedResourceBuilder Of(CustomResource resource, FleetBuilder? fleet, SourcePosition made)
    {
        ArgumentNullException.ThrowIfNull(resource);
        TypedResourceBuilder builder = new(resource, made);
        fleet?.Learn(resource.KnownKind);
        return builder;
    }

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        var placed = _resource with
        {
            Namespace = _resource.Namespace ?? (_resource.KnownKind.IsNamespaced ? scope.Namespace : null),
            Labels = CommonLabels.With(_resource.Labels, Name, scope.PartOf),
        };
        var document = _document.Replace("metadata", placed.MetadataDocument());
        yield return EnvironmentPods.Reach(
            new(document, Kind, Name, placed.Namespace, new(Made)) { HasVerbs = false },
            scope
        );
    }
}
