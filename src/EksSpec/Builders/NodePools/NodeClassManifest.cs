namespace EksSpec.Builders;

/// <summary>A node class as an object of its cluster.</summary>
internal sealed class NodeClassManifest(NodeClassBuilder nodeClass)
    : ManifestBuilder("EC2NodeClass", nodeClass.Name, nodeClass.Origins.Made)
{
    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        var made = nodeClass.Snapshot(ProblemsIn(scope));
        var document = made.ToDocument(CommonLabels.Of(Name, scope.PartOf));
        yield return new(document, Kind, made.Name ?? "", null, nodeClass.AllOrigins());
    }
}
