using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>AccessScope</c>.</summary>
public sealed record AccessScope
{
    /// <summary><c>type</c>.</summary>
    public string? Type { get; init; }

    /// <summary><c>namespaces</c>.</summary>
    public ValueList<string>? Namespaces { get; init; }
}
