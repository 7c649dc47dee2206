namespace EksSpec.Placement;

/// <summary>What a volume demands of the node that it is to be attached to.</summary>
/// <param name="Name">What messages call it.</param>
internal sealed record VolumeDemand(string Name)
{
    /// <summary>Alternatives: where the volume is, or can be made.</summary>
    public Requirement[][] Terms { get; init; } =
    [
        [],
    ];

    /// <summary>Whether it is made before the pod is placed: then every node must be able to reach it.</summary>
    public bool IsMadeFirst { get; init; }

    /// <summary>Whether it is an EBS volume.</summary>
    public bool IsBlock { get; init; }

    /// <summary>The claim, where it lets one pod in at a time.</summary>
    public string? ForOnePod { get; init; }

    /// <summary>Why nothing certain can be said.</summary>
    public string? Doubt { get; init; }
}
