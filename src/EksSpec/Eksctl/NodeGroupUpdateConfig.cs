namespace EksSpec.Eksctl;

/// <summary>eksctl <c>NodeGroupUpdateConfig</c>.</summary>
public sealed record NodeGroupUpdateConfig
{
    /// <summary><c>maxUnavailable</c>.</summary>
    public int? MaxUnavailable { get; init; }

    /// <summary><c>maxUnavailablePercentage</c>.</summary>
    public int? MaxUnavailablePercentage { get; init; }
}
