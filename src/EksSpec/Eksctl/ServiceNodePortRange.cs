namespace EksSpec.Eksctl;

/// <summary>Ports for Services of type <c>NodePort</c>.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ServiceNodePortRange</c>.</remarks>
public sealed record ServiceNodePortRange
{
    /// <summary>First port.</summary>
    /// <value><c>minPort</c>; <see langword="null"/> leaves it out. Without it: 30000.</value>
    public int? MinPort { get; init; }

    /// <summary>Last port.</summary>
    /// <value><c>maxPort</c>; <see langword="null"/> leaves it out. Without it: 32767.</value>
    public int? MaxPort { get; init; }
}
