namespace EksSpec.CustomResources;

/// <summary>Which objects a patch or an exception is for: all that fit every field.</summary>
public sealed record FluxSelector
{
    /// <summary>API group.</summary>
    /// <value><c>group</c>; <see langword="null"/> leaves it out.</value>
    public string? Group { get; init; }

    /// <summary>Version of the API.</summary>
    /// <value><c>version</c>; <see langword="null"/> leaves it out.</value>
    public string? Version { get; init; }

    /// <summary>Kind.</summary>
    /// <value><c>kind</c>; <see langword="null"/> leaves it out.</value>
    public string? Kind { get; init; }

    /// <summary>Name, a regular expression.</summary>
    /// <value><c>name</c>; <see langword="null"/> leaves it out.</value>
    public string? Name { get; init; }

    /// <summary>Namespace, a regular expression.</summary>
    /// <value><c>namespace</c>; <see langword="null"/> leaves it out.</value>
    public string? Namespace { get; init; }

    /// <summary>Labels, as <c>kubectl --selector</c> takes them.</summary>
    /// <value><c>labelSelector</c>; <see langword="null"/> leaves it out.</value>
    public string? LabelSelector { get; init; }

    /// <summary>Annotations, in the same form.</summary>
    /// <value><c>annotationSelector</c>; <see langword="null"/> leaves it out.</value>
    public string? AnnotationSelector { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("group", Fields.Text(Group)),
            ("version", Fields.Text(Version)),
            ("kind", Fields.Text(Kind)),
            ("name", Fields.Text(Name)),
            ("namespace", Fields.Text(Namespace)),
            ("labelSelector", Fields.Text(LabelSelector)),
            ("annotationSelector", Fields.Text(AnnotationSelector))
        );
}

/// <summary>A patch of objects.</summary>
/// <param name="Patch">The patch: a strategic merge, or a list of JSON patches.</param>
/// <param name="Target">The objects; <see langword="null"/> for the one that the patch names.</param>
public sealed record FluxPatch(string Patch, FluxSelector? Target = null)
{
    internal InlineDocument ToDocument() => Fields.Map(("target", Target?.ToDocument()), ("patch", Patch));
}

/// <summary>Fields that may differ from what Git says.</summary>
/// <param name="Paths">JSON pointers, such as <c>/spec/replicas</c>.</param>
/// <param name="Target">The objects; <see langword="null"/> for all.</param>
public sealed record FluxIgnore(ValueList<string> Paths, FluxSelector? Target = null)
{
    internal InlineDocument ToDocument() =>
        Fields.Map(("paths", Fields.List(Paths, InlineDocument.OfText)), ("target", Target?.ToDocument()));
}
