namespace EksSpec.CustomResources;

/// <summary>Has Argo CD render a source, commit what comes out, and apply that.</summary>
/// <param name="Dry">What is rendered: a folder in Git; writes <c>drySource</c>.</param>
/// <param name="Branch">The branch that is applied; writes <c>syncSource.targetBranch</c>.</param>
/// <param name="Path">The folder that is applied; writes <c>syncSource.path</c>.</param>
/// <remarks>The output of a fleet is rendered already: it is the side that is applied.</remarks>
public sealed record SourceHydrator(ApplicationSource Dry, string Branch, string Path)
{
    /// <summary>The repository of what is applied.</summary>
    /// <value><c>syncSource.repoURL</c>; <see langword="null"/> leaves it out: that of <see cref="Dry"/>.</value>
    public string? Repository { get; init; }

    /// <summary>The branch that is committed to, from where somebody merges.</summary>
    /// <value><c>hydrateTo.targetBranch</c>; <see langword="null"/> leaves it out: the branch that is applied.</value>
    public string? CommitTo { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("drySource", Dry.ToDocument()),
            ("syncSource", Fields.Map(("repoURL", Fields.Text(Repository)), ("targetBranch", Branch), ("path", Path))),
            ("hydrateTo", CommitTo is null ? null : Fields.Map(("targetBranch", CommitTo)))
        );
}
