namespace EksSpec.CustomResources;

/// <summary>A kind of objects that a project allows or forbids.</summary>
/// <param name="Group">Its API group, empty for that of the core; <c>*</c> for all.</param>
/// <param name="Kind">The kind; <c>*</c> for all.</param>
/// <param name="Name">Name of the objects, or a pattern of it; <see langword="null"/> for all. Only for kinds without a namespace.</param>
public sealed record ProjectKind(string Group, string Kind, string? Name = null)
{
    internal InlineDocument ToDocument() => Fields.Map(("group", Group), ("kind", Kind), ("name", Fields.Text(Name)));
}
