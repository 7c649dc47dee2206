namespace EksSpec.CustomResources;

/// <summary>Where the resources of a <see cref="FluxInstance"/> are.</summary>
/// <param name="Kind"><c>GitRepository</c>, <c>OCIRepository</c> or <c>Bucket</c>.</param>
/// <param name="Url">Where it is.</param>
/// <param name="Reference">What of it is read: <c>refs/heads/main</c>, or a tag of the registry.</param>
/// <param name="Path">The folder.</param>
public sealed record FluxSync(string Kind, string Url, string Reference, string Path)
{
    /// <summary>Name of the source and of the Kustomization.</summary>
    /// <value><c>name</c>; <see langword="null"/> leaves it out: <c>flux-system</c>.</value>
    public string? Name { get; init; }

    /// <summary>How often it is read.</summary>
    /// <value><c>interval</c>; <see langword="null"/> leaves it out: one minute.</value>
    public string? Interval { get; init; }

    /// <summary>The Secret that lets Flux in.</summary>
    /// <value><c>pullSecret</c>; <see langword="null"/> leaves it out.</value>
    public string? PullSecret { get; init; }

    /// <summary>Who lets Flux in, such as <c>aws</c>.</summary>
    /// <value><c>provider</c>; <see langword="null"/> leaves it out: <c>generic</c>.</value>
    public string? Provider { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("kind", Kind),
            ("name", Fields.Text(Name)),
            ("interval", Fields.Text(Interval)),
            ("url", Url),
            ("ref", Reference),
            ("path", Path),
            ("pullSecret", Fields.Text(PullSecret)),
            ("provider", Fields.Text(Provider))
        );
}
