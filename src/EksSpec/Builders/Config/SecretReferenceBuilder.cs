using EksSpec.Builders;
using EksSpec.CustomResources;
using Manifest = EksSpec.Builders.Manifest;

namespace EksSpec;

/// <summary>A Secret whose values no file has: they are in a store, or in another namespace.</summary>
/// <remarks>
/// Made by <see cref="EnvironmentBuilder.AddSecretReference"/>; pods name it as any Secret. Branches of forks have none: what pods
/// say of it is optional there.
/// </remarks>
public sealed class SecretReferenceBuilder : ManifestBuilder
{
    private readonly SecretSource _source;
    private bool _isRequired;

    internal SecretReferenceBuilder(string name, SecretSource source, SourcePosition made)
        : base(source.Store is null ? "Secret" : "ExternalSecret", Guard.Subdomain(name), made) => _source = source;

    internal override IEnumerable<EnvironmentBuilder> Environments => [];

    internal override bool IsRequired => _isRequired;

    /// <summary>Says that pods can't start without it: in the branch of a fork, a workload that names it is then found.</summary>
    /// <remarks>Leave such a workload out of it, or give the branch a Secret of its own that is worth nothing.</remarks>
    public SecretReferenceBuilder UseRequired()
    {
        _isRequired = true;
        return this;
    }

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
