namespace EksSpec.CustomResources;

/// <summary>A resource that one of Flux names.</summary>
/// <param name="Kind">Its kind, such as <c>GitRepository</c>.</param>
/// <param name="Name">Its name; <c>*</c> where several may be meant: all that <see cref="MatchLabels"/> fit.</param>
public sealed record FluxReference(string Kind, string Name)
{
    /// <summary>Namespace of the resource.</summary>
    /// <value><c>namespace</c>; <see langword="null"/> leaves it out. Without it: that of the resource that names it.</value>
    public string? Namespace { get; init; }

    /// <summary>Its API version.</summary>
    /// <value><c>apiVersion</c>; <see langword="null"/> leaves it out.</value>
    public string? ApiVersion { get; init; }

    /// <summary>Labels that it has to have, where several may be meant.</summary>
    /// <value><c>matchLabels</c>; <see langword="null"/> leaves it out.</value>
    public ValueMap<string>? MatchLabels { get; init; }

    /// <summary>Expression that has to hold of it, for receivers.</summary>
    /// <value><c>filter</c>; <see langword="null"/> leaves it out.</value>
    public string? Filter { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("apiVersion", Fields.Text(ApiVersion)),
            ("kind", Kind),
            ("name", Name),
            ("namespace", Fields.Text(Namespace)),
            ("matchLabels", Fields.Map(MatchLabels)),
            ("filter", Fields.Text(Filter))
        );
}
