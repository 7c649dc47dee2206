namespace EksSpec.Eksctl;

/// <summary>What to do about one condition of a node.</summary>
/// <remarks>eksctl schema v1alpha5, <c>NodeRepairConfigOverride</c>.</remarks>
public sealed record NodeRepairConfigOverride
{
    /// <summary>Condition that the monitoring agent reports.</summary>
    /// <value><c>nodeMonitoringCondition</c>; required by EKS.</value>
    public string? NodeMonitoringCondition { get; init; }

    /// <summary>Reason within that condition.</summary>
    /// <value><c>nodeUnhealthyReason</c>; required by EKS.</value>
    public string? NodeUnhealthyReason { get; init; }

    /// <summary>Minutes to wait before the repair.</summary>
    /// <value><c>minRepairWaitTimeMins</c>; required by EKS.</value>
    public int? MinRepairWaitTimeMins { get; init; }

    /// <summary><c>Replace</c>, <c>Reboot</c> or <c>NoAction</c>.</summary>
    /// <value><c>repairAction</c>; required by EKS.</value>
    public string? RepairAction { get; init; }
}
