using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>NodeGroupTaint</c>.</summary>
public sealed record NodeGroupTaint
{
    /// <summary><c>key</c>.</summary>
    public string? Key { get; init; }

    /// <summary><c>value</c>.</summary>
    public string? Value { get; init; }

    /// <summary><c>effect</c>.</summary>
    public string? Effect { get; init; }
}
