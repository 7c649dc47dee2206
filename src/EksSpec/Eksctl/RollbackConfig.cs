namespace EksSpec.Eksctl;

/// <summary>eksctl <c>RollbackConfig</c>.</summary>
public sealed record RollbackConfig
{
    /// <summary><c>timeoutMinutes</c>.</summary>
    public int? TimeoutMinutes { get; init; }
}
