namespace EksSpec.Eksctl;

/// <summary>EC2 placement group.</summary>
/// <remarks>eksctl schema v1alpha5, <c>Placement</c>.</remarks>
public sealed record Placement
{
    /// <summary>Name of the group.</summary>
    /// <value><c>groupName</c>; required for nodes.</value>
    public string? GroupName { get; init; }

    /// <summary>How far apart: <c>host</c> or <c>rack</c>; for a control plane on Outposts.</summary>
    /// <value><c>spreadLevel</c>; <see langword="null"/> leaves it out. Without it: EC2 decides.</value>
    public string? SpreadLevel { get; init; }
}
