namespace EksSpec.Builders;

/// <summary>A node pool as an object of its cluster.</summary>
internal sealed class NodePoolManifest(NodePoolBuilder pool) : ManifestBuilder("NodePool", pool.Name, pool.Origins.Made)
{
    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        var made = pool.Snapshot(ProblemsIn(scope));
        var document = made.ToDocument(CommonLabels.Of(Name, scope.PartOf));
        yield return new(document, Kind, made.Name ?? "", null, pool.AllOrigins());
    }
}
