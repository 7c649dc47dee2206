namespace EksSpec.Eksctl;

/// <summary>How long an upgrade can be rolled back.</summary>
/// <remarks>eksctl schema v1alpha5, <c>RollbackConfig</c>.</remarks>
public sealed record RollbackConfig
{
    /// <summary>Minutes, 120 to 10080.</summary>
    /// <value><c>timeoutMinutes</c>; <see langword="null"/> leaves it out. Without it: EKS' default of 720.</value>
    public int? TimeoutMinutes { get; init; }
}
