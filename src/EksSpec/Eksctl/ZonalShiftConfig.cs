namespace EksSpec.Eksctl;

/// <summary>Whether traffic may be shifted away from an impaired zone.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ZonalShiftConfig</c>.</remarks>
public sealed record ZonalShiftConfig
{
    /// <summary>Whether it may.</summary>
    /// <value><c>enabled</c>; <see langword="null"/> leaves it out. Without it: <c>false</c>.</value>
    public bool? Enabled { get; init; }
}
