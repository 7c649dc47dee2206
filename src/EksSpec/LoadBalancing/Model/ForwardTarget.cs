namespace EksSpec.LoadBalancing;

/// <summary>A target group that requests are sent to.</summary>
/// <param name="Group">The target group; absent for one that others made.</param>
/// <param name="Other">ARN or name of a target group that others made, as written; absent for one of ours.</param>
/// <param name="Weight">Its share among those of the action; absent where there is only one.</param>
public sealed record ForwardTarget(TargetGroup? Group, string? Other = null, int? Weight = null);
