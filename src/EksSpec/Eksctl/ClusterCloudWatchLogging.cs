namespace EksSpec.Eksctl;

/// <summary>Control-plane logs in CloudWatch.</summary>
/// <remarks>eksctl schema v1alpha5, <c>ClusterCloudWatchLogging</c>.</remarks>
public sealed record ClusterCloudWatchLogging
{
    /// <summary>
    /// Log types: <c>api</c>, <c>audit</c>, <c>authenticator</c>, <c>controllerManager</c>, <c>scheduler</c>;
    /// <c>all</c> or <c>*</c> for every one.
    /// </summary>
    /// <value><c>enableTypes</c>; <see langword="null"/> leaves it out. Without it: nothing is logged.</value>
    /// <remarks>Can be changed in place (<c>eksctl utils update-cluster-logging</c>).</remarks>
    public ValueList<string>? EnableTypes { get; init; }

    /// <summary>
    /// Days to keep the logs: 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1827 or 3653. Needs log
    /// types.
    /// </summary>
    /// <value>
    /// <c>logRetentionInDays</c>; <see langword="null"/> leaves it out. Without it: they are kept for ever.
    /// </value>
    /// <remarks>Can be changed in place (<c>eksctl utils update-cluster-logging</c>).</remarks>
    public int? LogRetentionInDays { get; init; }
}
