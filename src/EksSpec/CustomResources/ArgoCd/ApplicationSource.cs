namespace EksSpec.CustomResources;

/// <summary>Where Argo CD finds objects: a folder in Git, a chart, or an image of a registry.</summary>
/// <param name="Repository">The repository; writes <c>repoURL</c>.</param>
public sealed record ApplicationSource(string Repository)
{
    /// <summary>Branch, tag or commit; of a chart its version.</summary>
    /// <value><c>targetRevision</c>; <see langword="null"/> leaves it out: the usual branch, the newest chart.</value>
    public string? Revision { get; init; }

    /// <summary>The folder in the repository.</summary>
    /// <value><c>path</c>; <see langword="null"/> leaves it out. Git needs it, unless only <see cref="Reference"/> is asked for.</value>
    public string? Path { get; init; }

    /// <summary>The chart of a Helm repository.</summary>
    /// <value><c>chart</c>; <see langword="null"/> leaves it out.</value>
    public string? Chart { get; init; }

    /// <summary>What other sources call the files of this one: <c>$values/prod.yaml</c> for <c>values</c>.</summary>
    /// <value><c>ref</c>; <see langword="null"/> leaves it out.</value>
    public string? Reference { get; init; }

    /// <summary>Name of the source among several.</summary>
    /// <value><c>name</c>; <see langword="null"/> leaves it out.</value>
    public string? Name { get; init; }

    /// <summary>What tags begin with that a version range of <see cref="Revision"/> looks at.</summary>
    /// <value><c>tagPrefix</c>; <see langword="null"/> leaves it out.</value>
    public string? TagPrefix { get; init; }

    /// <summary>How a chart is rendered.</summary>
    /// <value><c>helm</c>; <see langword="null"/> leaves it out.</value>
    public HelmSource? Helm { get; init; }

    /// <summary>What is changed in a kustomization.</summary>
    /// <value><c>kustomize</c>; <see langword="null"/> leaves it out.</value>
    public KustomizeSource? Kustomize { get; init; }

    /// <summary>Which files of a folder count.</summary>
    /// <value><c>directory</c>; <see langword="null"/> leaves it out: all of the folder itself.</value>
    public DirectorySource? Directory { get; init; }

    /// <summary>A plugin that renders.</summary>
    /// <value><c>plugin</c>, with <c>name</c>, <c>env</c> and <c>parameters</c>; <see langword="null"/> leaves it out.</value>
    public InlineDocument? Plugin { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("repoURL", Repository),
            ("targetRevision", Fields.Text(Revision)),
            ("path", Fields.Text(Path)),
            ("chart", Fields.Text(Chart)),
            ("ref", Fields.Text(Reference)),
            ("name", Fields.Text(Name)),
            ("tagPrefix", Fields.Text(TagPrefix)),
            ("helm", Helm?.ToDocument()),
            ("kustomize", Kustomize?.ToDocument()),
            ("directory", Directory?.ToDocument()),
            ("plugin", Plugin)
        );
}
