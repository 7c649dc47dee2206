namespace EksSpec.CustomResources;

/// <summary>What Applications may do: an <c>AppProject</c> of <c>argoproj.io/v1alpha1</c>. Whatever it doesn't name is refused.</summary>
public sealed record AppProject
{
    /// <summary>Name of the project.</summary>
    /// <value><c>metadata.name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Namespace of Argo CD.</summary>
    /// <value><c>metadata.namespace</c>.</value>
    public string Namespace { get; init; } = "argocd";

    /// <summary>What it is for.</summary>
    /// <value><c>spec.description</c>; <see langword="null"/> leaves it out.</value>
    public string? Description { get; init; }

    /// <summary>The Git repositories that objects may come from.</summary>
    /// <value><c>spec.sourceRepos</c>.</value>
    public ValueList<string> Repositories { get; init; } = [];

    /// <summary>URL of the cluster that objects may go to, where it is Argo CD's own.</summary>
    /// <value><c>spec.destinations[].server</c>; <see langword="null"/> leaves it out.</value>
    public string? Server { get; init; }

    /// <summary>Name of the cluster that objects may go to.</summary>
    /// <value><c>spec.destinations[].name</c>; <see langword="null"/> leaves it out.</value>
    public string? Cluster { get; init; }

    /// <summary>Pattern of the namespaces that may be made and that objects may go to, such as <c>develop-*</c>.</summary>
    /// <value><c>spec.destinations[].namespace</c>, and the only objects of <c>spec.clusterResourceWhitelist</c>.</value>
    public string? Namespaces { get; init; }

    /// <summary>The kinds of objects in a namespace, by group and kind.</summary>
    /// <value><c>spec.namespaceResourceWhitelist</c>.</value>
    public ValueList<(string Group, string Kind)> Kinds { get; init; } = [];

    internal InlineDocument ToDocument(InlineDocument objectLabels)
    {
        var destination = Fields.Map(
            ("server", Fields.Text(Server)),
            ("name", Fields.Text(Cluster)),
            ("namespace", Fields.Text(Namespaces))
        );
        var spaces = Fields.Map(("group", ""), ("kind", "Namespace"), ("name", Fields.Text(Namespaces)));
        var spec = Fields.Map(
            ("description", Fields.Text(Description)),
            ("sourceRepos", Fields.List(Repositories, InlineDocument.OfText)),
            ("destinations", InlineDocument.OfList(destination)),
            ("clusterResourceWhitelist", InlineDocument.OfList(spaces)),
            (
                "namespaceResourceWhitelist",
                Fields.List(Kinds, each => Fields.Map(("group", each.Group), ("kind", each.Kind)))
            )
        );
        return Fields.Map(
            ("apiVersion", "argoproj.io/v1alpha1"),
            ("kind", "AppProject"),
            ("metadata", Fields.Map(("name", Fields.Text(Name)), ("namespace", Namespace), ("labels", objectLabels))),
            ("spec", spec)
        );
    }
}
