namespace EksSpec.Eksctl;

/// <summary>eksctl <c>UpgradePolicy</c>.</summary>
public sealed record UpgradePolicy
{
    /// <summary><c>supportType</c>.</summary>
    public string? SupportType { get; init; }
}
