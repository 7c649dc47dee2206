using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ClusterIAMMeta</c>.</summary>
public sealed record ClusterIamMeta
{
    /// <summary><c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>namespace</c>.</summary>
    public string? Namespace { get; init; }

    /// <summary><c>labels</c>.</summary>
    public ValueMap<string>? Labels { get; init; }

    /// <summary><c>annotations</c>.</summary>
    public ValueMap<string>? Annotations { get; init; }
}
