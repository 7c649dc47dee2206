using EksSpec.Builders;
using EksSpec.CustomResources;

namespace EksSpec;

/// <summary>Has the Flux Operator make the environments of branches.</summary>
/// <remarks>Made by <see cref="ClusterBuilder.AddResourceSet"/>. Other fields: <c>Configure</c>.</remarks>
public sealed class ResourceSetBuilder : RecordBuilder<ResourceSetBuilder, ResourceSet>
{
    /// <summary>The most combinations of inputs that the operator takes.</summary>
    private const int MaxCombinations = 10_000;

    private const int UsualLimit = 100;

    private readonly BranchSource _source;
    private string? _reader;
    private string? _images;

    internal ResourceSetBuilder(EnvironmentBuilder blueprint, BranchSource source, SourcePosition made)
        : base(new() { Name = blueprint.Name }, made) => (Blueprint, _source) = (blueprint, source);

    /// <summary>Name of the set.</summary>
    public string Name => Blueprint.Name;

    internal EnvironmentBuilder Blueprint { get; }

    private string BranchesName => $"{Name}-branches";

    private string ImagesName => $"{Name}-images";

    private bool IsKnown => _source.Kind == BranchSourceKind.Known;

    /// <summary>Puts set and providers into a namespace.</summary>
    /// <param name="name">Name of the namespace; without this call <c>flux-system</c>.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>metadata.namespace</c> of all of them.</remarks>
    public ResourceSetBuilder WithNamespace(string name, params CallSite at) =>
        Set("metadata.namespace", Guard.Label(name), at, set => set with { Namespace = name });

    /// <summary>Applies the objects with the rights of an account.</summary>
    /// <param name="name">Name of a ServiceAccount beside the set; without this call the operator's own rights.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>spec.serviceAccountName</c>. It has to be able to make namespaces.</remarks>
    public ResourceSetBuilder WithServiceAccount(string name, params CallSite at) =>
        Set("spec.serviceAccountName", Guard.Subdomain(name), at, set => set with { ServiceAccount = name });

    /// <summary>Reads CodeCommit and ECR with the IAM role of an account.</summary>
    /// <param name="name">Name of a ServiceAccount beside the set; without this call the operator's own.</param>
    /// <exception cref="ArgumentException">The name isn't spelled as Kubernetes asks.</exception>
    /// <remarks>Writes <c>spec.serviceAccountName</c> of the providers that read at AWS.</remarks>
    public ResourceSetBuilder WithAwsServiceAccount(string name)
    {
        _reader = Guard.Subdomain(name);
        return this;
    }

    /// <summary>Makes the environment of a branch when the image of its commit is there, and not sooner.</summary>
    /// <param name="repository">The ECR repository: <c>111122223333.dkr.ecr.eu-central-1.amazonaws.com/shop/web</c>. Its tags are the full ids of commits.</param>
    /// <exception cref="ArgumentException">The text is empty, or the branches aren't looked for.</exception>
    /// <remarks>
    /// Adds a provider of type <c>ECRArtifactTag</c>. Every branch meets every tag, and the operator takes 10,000 of those
    /// combinations: tags are read up to 10,000 divided by <see cref="BranchSource.Limit"/>. Let ECR expire older ones.
    /// </remarks>
    public ResourceSetBuilder WaitForImages(string repository)
    {
        _images = IsKnown
            ? throw new ArgumentException("Known branches are written with their commits.", nameof(repository))
            : Guard.Text(repository);
        return this;
    }

    internal IEnumerable<ResourceSetInputProvider> Providers(ResourceSet made)
    {
        if (IsKnown)
        {
            yield break;
        }

        var isAtAws = _source.Host!.Kind == GitHostKind.CodeCommit;
        yield return FluxSources.Provider(_source, BranchesName) with
        {
            Namespace = made.Namespace,
            ServiceAccount = isAtAws ? _reader : null,
        };
        if (_images is not null)
        {
            yield return new()
            {
                Name = ImagesName,
                Namespace = made.Namespace,
                Type = "ECRArtifactTag",
                Url = $"oci://{_images}",
                ServiceAccount = _reader,
                Tags = "^[0-9a-f]{40}$",
                Limit = MaxCombinations / (_source.Limit ?? UsualLimit),
            };
        }
    }

    private protected override ResourceSet Assemble(ResourceSet record, Problems problems) =>
        record with
        {
            Inputs = IsKnown ? FluxSources.Inputs(_source) : null,
            Providers =
                IsKnown ? []
                : _images is null ? [BranchesName]
                : [BranchesName, ImagesName],
            Permutes = _images is not null,
            Template = FluxSources.TemplateOf(
                _source,
                BlueprintObjects.Of(Blueprint),
                Blueprint.Cluster.Fleet!.BudgetOf(Blueprint).Length,
                _images is null ? null : (BranchesName, ImagesName)
            ),
        };
}
