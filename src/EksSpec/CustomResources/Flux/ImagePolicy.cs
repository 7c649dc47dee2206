namespace EksSpec.CustomResources;

/// <summary>Which tag of an image is the newest: an <c>ImagePolicy</c> of <c>image.toolkit.fluxcd.io/v1</c>.</summary>
public sealed record ImagePolicy : FluxResource
{
    internal const string Version = "image.toolkit.fluxcd.io/v1";

    /// <summary>Name of the <see cref="ImageRepository"/>.</summary>
    /// <value><c>spec.imageRepositoryRef.name</c>; required.</value>
    public string? Repository { get; init; }

    /// <summary>Its namespace.</summary>
    /// <value><c>spec.imageRepositoryRef.namespace</c>; <see langword="null"/> leaves it out: that of the policy.</value>
    public string? RepositoryNamespace { get; init; }

    /// <summary>Regular expression of the tags that count.</summary>
    /// <value><c>spec.filterTags.pattern</c>; <see langword="null"/> leaves it out: all.</value>
    public string? Pattern { get; init; }

    /// <summary>What of a tag is compared, such as <c>$time</c> for the group of that name.</summary>
    /// <value><c>spec.filterTags.extract</c>; <see langword="null"/> leaves it out: the whole tag.</value>
    public string? Extract { get; init; }

    /// <summary>Range of versions: the highest in it. One of this, <see cref="Alphabetical"/> and <see cref="Numerical"/>.</summary>
    /// <value><c>spec.policy.semver.range</c>; <see langword="null"/> leaves it out.</value>
    public string? Semver { get; init; }

    /// <summary>Order of letters, <c>asc</c> or <c>desc</c>: the last one.</summary>
    /// <value><c>spec.policy.alphabetical.order</c>; <see langword="null"/> leaves it out.</value>
    public string? Alphabetical { get; init; }

    /// <summary>Order of numbers, <c>asc</c> or <c>desc</c>: the last one.</summary>
    /// <value><c>spec.policy.numerical.order</c>; <see langword="null"/> leaves it out.</value>
    public string? Numerical { get; init; }

    /// <summary>Whether the digest is found out too: <c>Never</c>, <c>IfNotPresent</c>, or <c>Always</c>, which asks for an interval.</summary>
    /// <value><c>spec.digestReflectionPolicy</c>; <see langword="null"/> leaves it out: <c>Never</c>.</value>
    public string? DigestReflectionPolicy { get; init; }

    private protected override string Api => Version;

    private protected override string Kind => "ImagePolicy";

    private protected override InlineDocument Spec()
    {
        var repository = Fields.Map(("name", Fields.Text(Repository)), ("namespace", Fields.Text(RepositoryNamespace)));
        var tags = Fields.Map(("pattern", Fields.Text(Pattern)), ("extract", Fields.Text(Extract)));
        var policy = Fields.Map(
            ("semver", Semver is null ? null : Fields.Map(("range", Semver))),
            ("alphabetical", Alphabetical is null ? null : Fields.Map(("order", Alphabetical))),
            ("numerical", Numerical is null ? null : Fields.Map(("order", Numerical)))
        );
        return Fields.Map(
            ("imageRepositoryRef", repository),
            ("filterTags", Fields.NotEmpty(tags)),
            ("policy", policy),
            ("digestReflectionPolicy", Fields.Text(DigestReflectionPolicy)),
            ("interval", Fields.Text(Interval)),
            ("suspend", Fields.Flag(Suspend))
        );
    }
}
