using EksSpec.Values;

namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ClusterCloudWatchLogging</c>.</summary>
public sealed record ClusterCloudWatchLogging
{
    /// <summary><c>enableTypes</c>.</summary>
    public ValueList<string>? EnableTypes { get; init; }

    /// <summary><c>logRetentionInDays</c>.</summary>
    public int? LogRetentionInDays { get; init; }
}
