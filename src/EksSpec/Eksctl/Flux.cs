using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>Flux</c>.</summary>
public sealed record Flux
{
    /// <summary><c>gitProvider</c>.</summary>
    public string? GitProvider { get; init; }

    /// <summary><c>flags</c>.</summary>
    public ValueMap<string>? Flags { get; init; }
}
