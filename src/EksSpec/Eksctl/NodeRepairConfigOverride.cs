namespace EksSpec.Eksctl;

/// <summary>eksctl <c>NodeRepairConfigOverride</c>.</summary>
public sealed record NodeRepairConfigOverride
{
    /// <summary><c>nodeMonitoringCondition</c>.</summary>
    public string? NodeMonitoringCondition { get; init; }

    /// <summary><c>nodeUnhealthyReason</c>.</summary>
    public string? NodeUnhealthyReason { get; init; }

    /// <summary><c>minRepairWaitTimeMins</c>.</summary>
    public int? MinRepairWaitTimeMins { get; init; }

    /// <summary><c>repairAction</c>.</summary>
    public string? RepairAction { get; init; }
}
