namespace EksSpec.LoadBalancing;

/// <summary>What AWS gives to a load balancer. Source: quotas of Application Load Balancers, default values.</summary>
internal static class LoadBalancerQuota
{
    /// <summary>Rules of all listeners together, default rules not counted; AWS raises it on request.</summary>
    public const int Rules = 100;

    /// <summary>Target groups; nobody raises it.</summary>
    public const int TargetGroups = 100;

    /// <summary>How many rules a load balancer has that count.</summary>
    public static int RulesOf(LoadBalancer balancer) => balancer.Listeners.Sum(listener => listener.Rules.Count);
}
