namespace EksSpec.CustomResources;

/// <summary>What of a Git repository Flux reads.</summary>
public sealed record GitReference
{
    /// <summary>The branch.</summary>
    /// <value><c>branch</c>; <see langword="null"/> leaves it out.</value>
    public string? Branch { get; init; }

    /// <summary>The tag.</summary>
    /// <value><c>tag</c>; <see langword="null"/> leaves it out.</value>
    public string? Tag { get; init; }

    /// <summary>Range of versions: the newest tag in it.</summary>
    /// <value><c>semver</c>; <see langword="null"/> leaves it out.</value>
    public string? Semver { get; init; }

    /// <summary>Full name, such as <c>refs/heads/main</c>: counts more than branch, tag and range.</summary>
    /// <value><c>name</c>; <see langword="null"/> leaves it out.</value>
    public string? Name { get; init; }

    /// <summary>The commit: counts most.</summary>
    /// <value><c>commit</c>; <see langword="null"/> leaves it out.</value>
    public string? Commit { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("branch", Fields.Text(Branch)),
            ("tag", Fields.Text(Tag)),
            ("semver", Fields.Text(Semver)),
            ("name", Fields.Text(Name)),
            ("commit", Fields.Text(Commit))
        );
}

/// <summary>A repository that is copied into another.</summary>
/// <param name="Repository">Name of its <c>GitRepository</c>.</param>
public sealed record GitInclude(string Repository)
{
    /// <summary>The folder that is copied.</summary>
    /// <value><c>fromPath</c>; <see langword="null"/> leaves it out: the root.</value>
    public string? FromPath { get; init; }

    /// <summary>The folder it is copied to.</summary>
    /// <value><c>toPath</c>; <see langword="null"/> leaves it out: one with the name of the repository.</value>
    public string? ToPath { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("repository", Fields.Map(("name", Repository))),
            ("fromPath", Fields.Text(FromPath)),
            ("toPath", Fields.Text(ToPath))
        );
}
