namespace EksSpec.CustomResources;

/// <summary>Who may do what in a project.</summary>
/// <param name="Name">Name of the role; writes <c>name</c>.</param>
/// <param name="Policies">What it may do: <c>p, proj:shop:ci, applications, sync, shop/*, allow</c>; writes <c>policies</c>.</param>
public sealed record ProjectRole(string Name, ValueList<string> Policies)
{
    /// <summary>The groups of people that have it, as the sign-in calls them.</summary>
    /// <value><c>groups</c>; <see langword="null"/> leaves it out: only tokens.</value>
    public ValueList<string>? Groups { get; init; }

    /// <summary>What it is for.</summary>
    /// <value><c>description</c>; <see langword="null"/> leaves it out.</value>
    public string? Description { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(
            ("name", Name),
            ("policies", Fields.Texts(Policies)),
            ("groups", Fields.Texts(Groups)),
            ("description", Fields.Text(Description))
        );
}
