namespace EksSpec.Builders;

/// <summary>A store of secrets as an object of its cluster.</summary>
internal sealed class SecretStoreManifest(SecretStoreBuilder store)
    : ManifestBuilder("ClusterSecretStore", store.Name, store.Origins.Made)
{
    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        var said = store.Snapshot(ProblemsIn(scope));
        var document = (said with { Labels = CommonLabels.With(said.Labels, Name, scope.PartOf) }).ToDocument();
        yield return Manifest.Of(document, store.AllOrigins());
    }
}
