using EksSpec.CustomResources;

namespace EksSpec.Builders;

/// <summary>A Secret whose values no file has: they are in a store, or in another namespace.</summary>
/// <remarks>
/// Made by <see cref="EnvironmentBuilder.AddSecretReference"/>; pods name it as any Secret. Branches of forks have none: what pods
/// say of it is optional there.
/// </remarks>
internal sealed class SecretReferenceBuilder : ManifestBuilder
{
    private readonly SecretSource _source;

    public SecretReferenceBuilder(string name, SecretSource source, bool isRequired, SourcePosition made)
        : base(source.Store is null ? "Secret" : "ExternalSecret", Guard.Subdomain(name), made) =>
        (_source, IsRequired) = (source, isRequired);

    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override bool IsRequired { get; }

    internal override IEnumerable<Manifest> Render(Scope scope)
    {
        if (_source.Store is null)
        {
            return new SecretBuilder(Name, Made)
                .WithAnnotation(Mark(_source.Copier), _source.Key, at: At)
                .Render(scope);
        }

        ExternalSecret secret = new()
        {
            Name = Name,
            Store = _source.Store,
            HasOwnStore = _source.HasOwnStore,
            RemoteKey = _source.Key,
            Properties = _source.Properties,
        };
        var document = secret.ToDocument(CommonLabels.Of(Name, scope.PartOf), scope.Namespace);
        return [new(document, Kind, Name, scope.Namespace, new(Made)) { HasVerbs = false }];
    }

    private CallSite At => new(Made.File ?? "", Made.Line);

    private static string Mark(SecretCopier copier) =>
        copier switch
        {
            SecretCopier.Reflector => "reflector.v1.k8s.emberstack.com/reflects",
            SecretCopier.Replicator => "replicator.v1.mittwald.de/replicate-from",
            _ => "fluxcd.controlplane.io/copyFrom",
        };
}
