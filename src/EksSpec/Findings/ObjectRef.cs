namespace EksSpec.Findings;

/// <summary>Which object something is about.</summary>
/// <param name="Site">Name of the site it is meant for: of the cluster, or of the folder where no cluster is known.</param>
/// <param name="ApiVersion">Its <c>apiVersion</c>, such as <c>apps/v1</c>; empty where it has none.</param>
/// <param name="Kind">Its <c>kind</c>; empty where it has none.</param>
/// <param name="Namespace">
/// Its namespace as it was written. <see langword="null"/> for kinds without one, and where the document leaves it to whoever applies it.
/// </param>
/// <param name="Name">Its name; empty where it has none.</param>
public sealed record ObjectRef(string Site, string ApiVersion, string Kind, string? Namespace, string Name)
{
    /// <summary>As people say it: <c>Deployment staging/api</c>, <c>ClusterConfig labbase-prod</c>.</summary>
    public override string ToString() =>
        (Kind, Namespace, Name) switch
        {
            ("", _, _) => Name,
            (_, _, "") => Kind,
            (_, null, _) => $"{Kind} {Name}",
            _ => $"{Kind} {Namespace}/{Name}",
        };
}
