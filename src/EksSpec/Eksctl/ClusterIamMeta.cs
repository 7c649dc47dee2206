namespace EksSpec.Eksctl;

/// <summary>Name and namespace of a service account.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ClusterIAMMeta</c>.</remarks>
public sealed record ClusterIamMeta
{
    /// <summary>Name of the service account.</summary>
    /// <value><c>name</c>; required.</value>
    public string? Name { get; init; }

    /// <summary>Namespace of the service account; eksctl creates it when it isn't there.</summary>
    /// <value><c>namespace</c>; <see langword="null"/> leaves it out. Without it: <c>default</c>.</value>
    public string? Namespace { get; init; }

    /// <summary>Labels of the service account.</summary>
    /// <value><c>labels</c>; <see langword="null"/> leaves it out. Without it: it has none.</value>
    public ValueMap<string>? Labels { get; init; }

    /// <summary>Annotations of the service account; eksctl adds the role's ARN.</summary>
    /// <value><c>annotations</c>; <see langword="null"/> leaves it out. Without it: it has only that.</value>
    public ValueMap<string>? Annotations { get; init; }
}
