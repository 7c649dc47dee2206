namespace EksSpec;

/// <summary>How an Application Load Balancer spreads requests over targets.</summary>
public enum BalancingAlgorithm
{
    /// <summary>One after the other: what it does by itself.</summary>
    RoundRobin,

    /// <summary>To the one that has the fewest to answer.</summary>
    LeastOutstandingRequests,

    /// <summary>By chance. Targets that answer worse than others get fewer where anomaly mitigation is on.</summary>
    WeightedRandom,
}
