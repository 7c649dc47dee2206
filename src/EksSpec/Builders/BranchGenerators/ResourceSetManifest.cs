using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>A ResourceSet with what finds its inputs, as objects of its cluster.</summary>
internal sealed class ResourceSetManifest(ResourceSetBuilder set)
    : ManifestBuilder("ResourceSet", set.Name, set.Origins.Made)
{
    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override bool ComesAfterBranches => true;

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        var made = set.Snapshot(ProblemsIn(scope));
        var labels = CommonLabels.Of(Name, scope.PartOf);
        foreach (var provider in set.Providers(made))
        {
            yield return new(
                provider.ToDocument(labels),
                ResourceSetInputProvider.Kind,
                provider.Name ?? "",
                provider.Namespace,
                new(Made)
            );
        }

        yield return new(made.ToDocument(labels), Kind, made.Name ?? "", made.Namespace, set.AllOrigins());
    }
}
