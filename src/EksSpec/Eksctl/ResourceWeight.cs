namespace EksSpec.Eksctl;

/// <summary>How much one resource counts.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ResourceWeight</c>.</remarks>
public sealed record ResourceWeight
{
    /// <summary>Name of the resource, such as <c>cpu</c>.</summary>
    /// <value><c>name</c>; required by Kubernetes.</value>
    public string? Name { get; init; }

    /// <summary>Its weight, from 1 to 100.</summary>
    /// <value><c>weight</c>; <see langword="null"/> leaves it out. Without it: 1.</value>
    public int? Weight { get; init; }
}
