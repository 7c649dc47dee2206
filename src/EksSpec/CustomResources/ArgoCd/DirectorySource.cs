namespace EksSpec.CustomResources;

/// <summary>Which files of a folder Argo CD reads, where no chart and no kustomization is in it.</summary>
public sealed record DirectorySource
{
    /// <summary>Whether folders below it are read too.</summary>
    /// <value><c>recurse</c>; <see langword="null"/> leaves it out: they are not.</value>
    public bool? Recurse { get; init; }

    /// <summary>Pattern of the files that are read, such as <c>api.yaml</c> or <c>{api.yaml,web.yaml}</c>.</summary>
    /// <value><c>include</c>; <see langword="null"/> leaves it out: all.</value>
    public string? Include { get; init; }

    /// <summary>Pattern of the files that are not read. It comes before <see cref="Include"/>.</summary>
    /// <value><c>exclude</c>; <see langword="null"/> leaves it out: none.</value>
    public string? Exclude { get; init; }

    /// <summary>Whether files of any extension are read, and not only <c>.yaml</c>, <c>.yml</c>, <c>.json</c> and <c>.jsonnet</c>.</summary>
    /// <value><c>disableExtensionFilter</c>; <see langword="null"/> leaves it out: they are not.</value>
    public bool? AnyExtension { get; init; }

    /// <summary>What Jsonnet is told.</summary>
    /// <value><c>jsonnet</c>, with <c>extVars</c>, <c>tlas</c> and <c>libs</c>; <see langword="null"/> leaves it out.</value>
    public InlineDocument? Jsonnet { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("recurse", Fields.Flag(Recurse)),
            ("include", Fields.Text(Include)),
            ("exclude", Fields.Text(Exclude)),
            ("disableExtensionFilter", Fields.Flag(AnyExtension)),
            ("jsonnet", Jsonnet)
        );
}
