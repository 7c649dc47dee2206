namespace EksSpec.Eksctl;

/// <summary>Auto Scaling metrics in CloudWatch.</summary>
/// <remarks>eksctl schema v1alpha5, <c>MetricsCollection</c>.</remarks>
public sealed record MetricsCollection
{
    /// <summary>How often: <c>1Minute</c>.</summary>
    /// <value><c>granularity</c>; required.</value>
    public string? Granularity { get; init; }

    /// <summary>Names of the metrics.</summary>
    /// <value><c>metrics</c>; <see langword="null"/> leaves it out. Without it: all of them.</value>
    public ValueList<string>? Metrics { get; init; }
}
