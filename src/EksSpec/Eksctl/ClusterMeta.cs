using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ClusterMeta</c>.</summary>
public sealed record ClusterMeta
{
    /// <summary><c>name</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>region</c>.</summary>
    public string? Region { get; init; }

    /// <summary><c>version</c>.</summary>
    public string? Version { get; init; }

    /// <summary><c>forceUpdateVersion</c>.</summary>
    public bool? ForceUpdateVersion { get; init; }

    /// <summary><c>rollbackConfig</c>.</summary>
    public RollbackConfig? RollbackConfig { get; init; }

    /// <summary><c>tags</c>.</summary>
    public ValueMap<string>? Tags { get; init; }

    /// <summary><c>annotations</c>.</summary>
    public ValueMap<string>? Annotations { get; init; }
}
