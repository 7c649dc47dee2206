namespace EksSpec.Eksctl;

/// <summary>eksctl <c>Placement</c>.</summary>
public sealed record Placement
{
    /// <summary><c>groupName</c>.</summary>
    public string? GroupName { get; init; }

    /// <summary><c>spreadLevel</c>.</summary>
    public string? SpreadLevel { get; init; }
}
