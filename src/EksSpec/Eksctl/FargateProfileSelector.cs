using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>FargateProfileSelector</c>.</summary>
public sealed record FargateProfileSelector
{
    /// <summary><c>namespace</c>.</summary>
    public string? Namespace { get; init; }

    /// <summary><c>labels</c>.</summary>
    public ValueMap<string>? Labels { get; init; }
}
