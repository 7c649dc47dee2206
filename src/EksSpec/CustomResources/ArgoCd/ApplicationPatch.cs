namespace EksSpec.CustomResources;

/// <summary>What Argo CD changes in objects of a kustomization before it applies them.</summary>
/// <param name="Patch">The operations as JSON 6902 has them, in YAML; writes <c>patch</c>.</param>
public sealed record ApplicationPatch(string Patch)
{
    /// <summary>API group of the objects.</summary>
    /// <value><c>target.group</c>; <see langword="null"/> leaves it out: any, or that of the core.</value>
    public string? Group { get; init; }

    /// <summary>API version of the objects.</summary>
    /// <value><c>target.version</c>; <see langword="null"/> leaves it out: any.</value>
    public string? Version { get; init; }

    /// <summary>Kind of the objects.</summary>
    /// <value><c>target.kind</c>; <see langword="null"/> leaves it out: any.</value>
    public string? Kind { get; init; }

    /// <summary>Name of the objects.</summary>
    /// <value><c>target.name</c>; <see langword="null"/> leaves it out: any.</value>
    public string? Name { get; init; }

    /// <summary>Namespace of the objects.</summary>
    /// <value><c>target.namespace</c>; <see langword="null"/> leaves it out: any.</value>
    public string? Namespace { get; init; }

    /// <summary>Whether the name may be changed too.</summary>
    /// <value><c>options.allowNameChange</c>; <see langword="null"/> leaves it out: kustomize puts the old name back.</value>
    public bool? AllowNameChange { get; init; }

    internal InlineDocument ToDocument()
    {
        var target = Fields.Map(
            ("group", Fields.Text(Group)),
            ("version", Fields.Text(Version)),
            ("kind", Fields.Text(Kind)),
            ("name", Fields.Text(Name)),
            ("namespace", Fields.Text(Namespace))
        );
        return Fields.Map(
            ("target", target),
            ("options", Fields.NotEmpty(Fields.Map(("allowNameChange", Fields.Flag(AllowNameChange))))),
            ("patch", Patch)
        );
    }
}
