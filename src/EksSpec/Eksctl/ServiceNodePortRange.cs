namespace EksSpec.Eksctl;

/// <summary>eksctl <c>ServiceNodePortRange</c>.</summary>
public sealed record ServiceNodePortRange
{
    /// <summary><c>minPort</c>.</summary>
    public int? MinPort { get; init; }

    /// <summary><c>maxPort</c>.</summary>
    public int? MaxPort { get; init; }
}
