namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ZonalShiftConfig</c>.</summary>
public sealed record ZonalShiftConfig
{
    /// <summary><c>enabled</c>.</summary>
    public bool? Enabled { get; init; }
}
