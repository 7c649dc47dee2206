namespace EksSpec.CustomResources;

/// <summary>Where Argo CD brings objects, or may bring them: a cluster, by URL or by name, and a namespace.</summary>
public sealed record ApplicationDestination
{
    /// <summary>The URL of the cluster that Argo CD runs in, for Argo CD itself.</summary>
    public const string InCluster = "https://kubernetes.default.svc";

    /// <summary>URL of the cluster; for the EKS capability its ARN.</summary>
    /// <value><c>server</c>; <see langword="null"/> leaves it out. Of an Application either this or <see cref="Name"/>.</value>
    public string? Server { get; init; }

    /// <summary>Name of the cluster, as it was registered with Argo CD.</summary>
    /// <value><c>name</c>; <see langword="null"/> leaves it out.</value>
    public string? Name { get; init; }

    /// <summary>The namespace: of an Application for objects that name none, of a project a pattern such as <c>develop-*</c>.</summary>
    /// <value><c>namespace</c>; <see langword="null"/> leaves it out.</value>
    public string? Namespace { get; init; }

    internal InlineDocument ToDocument() =>
        Fields.Map(("server", Fields.Text(Server)), ("name", Fields.Text(Name)), ("namespace", Fields.Text(Namespace)));
}
