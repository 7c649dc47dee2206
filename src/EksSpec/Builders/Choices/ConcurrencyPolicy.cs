namespace EksSpec;

/// <summary>What a CronJob does when the last run has not ended.</summary>
public enum ConcurrencyPolicy
{
    /// <summary>Leaves this run out: what builders write.</summary>
    Forbid,

    /// <summary>Starts this run as well: what Kubernetes does when nothing is said.</summary>
    Allow,

    /// <summary>Ends the last run and starts this one.</summary>
    Replace,
}
