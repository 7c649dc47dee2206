using EksSpec.LoadBalancing;

namespace EksSpec.Capacity;

/// <summary>The certificates that hosts need where the controller looks for one for each of them.</summary>
/// <remarks>Nobody knows here whether one is for all hosts, such as <c>*.develop.example.com</c>, or one for each.</remarks>
internal static class BalancerCertificates
{
    /// <summary>What one environment needs: none where its hosts have the certificate of others, else one for each host.</summary>
    public static CapacityAmount NeedsOf(LoadBalancer balancer, EnvironmentShare share) =>
        new(0, Count(balancer, rule => share.Objects.Contains(rule.Ingress)));

    /// <summary>What the others need at most.</summary>
    public static int OfOthers(LoadBalancer balancer, EnvironmentShare share) =>
        Count(balancer, rule => !share.Objects.Contains(rule.Ingress));

    private static int Count(LoadBalancer balancer, Func<ListenerRule, bool> isCounted) =>
        balancer.Listeners.Sum(listener =>
            listener
                .Rules.Where(isCounted)
                .SelectMany(rule => rule.Conditions.Hosts)
                .Distinct()
                .Count(host => listener.DiscoveredHosts.Contains(host))
        );
}
