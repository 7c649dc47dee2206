using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>MetricsCollection</c>.</summary>
public sealed record MetricsCollection
{
    /// <summary><c>granularity</c>.</summary>
    public string? Granularity { get; init; }

    /// <summary><c>metrics</c>.</summary>
    public ValueList<string>? Metrics { get; init; }
}
