namespace EksSpec.LoadBalancing;

/// <summary>
/// What a load balancer uses of what AWS gives to one, and what still fits. Source: quotas of Application Load Balancers and of
/// security groups, default values.
/// </summary>
public sealed class LoadBalancerBudget
{
    private readonly LoadBalancer _balancer;
    private readonly Func<TargetGroup, int> _targetsOf;

    private LoadBalancerBudget(LoadBalancer balancer, Func<TargetGroup, int> targetsOf)
    {
        (_balancer, _targetsOf) = (balancer, targetsOf);
        var (rules, certificates) = (0, 0);
        foreach (var listener in balancer.Listeners)
        {
            rules += listener.Rules.Count;
            // The certificate for clients without SNI isn't counted.
            certificates += Math.Max(0, listener.Certificates.Count - 1);
        }

        Rules = new("rules", rules, 100);
        TargetGroups = new("target groups", balancer.TargetGroups.Count, 100, IsFixed: true);
        Targets = new("targets", balancer.TargetGroups.Sum(targetsOf), 1000);
        All =
        [
            Rules,
            TargetGroups,
            Targets,
            new("certificates", certificates, 25),
            new("listeners", balancer.Listeners.Count, 50),
            new("rules of the security group", balancer.Inbound.Count, 60),
        ];
    }

    /// <summary>Rules of all listeners together; default rules aren't counted.</summary>
    public LoadBalancerLimit Rules { get; }

    /// <summary>Target groups.</summary>
    public LoadBalancerLimit TargetGroups { get; }

    /// <summary>Targets of all target groups together.</summary>
    public LoadBalancerLimit Targets { get; }

    /// <summary>Each limit.</summary>
    public IReadOnlyList<LoadBalancerLimit> All { get; }

    /// <summary>What a load balancer uses.</summary>
    /// <param name="balancer">The load balancer.</param>
    /// <param name="targetsOf">How many targets a target group has; absent, none are counted.</param>
    /// <exception cref="ArgumentNullException"><paramref name="balancer"/> is null.</exception>
    public static LoadBalancerBudget Of(LoadBalancer balancer, Func<TargetGroup, int>? targetsOf = null) =>
        new(balancer ?? throw new ArgumentNullException(nameof(balancer)), targetsOf ?? (static _ => 0));

    /// <summary>How many more Ingresses fit, and the limit that stops the next one.</summary>
    /// <param name="like">The Ingress that they are like; absent, the average of those that are there.</param>
    public (int Ingresses, LoadBalancerLimit StoppedBy) Room(SpecObject? like = null)
    {
        var ingresses = like is null
            ? Math.Max(1, _balancer.TargetGroups.Select(static group => group.Ingress).Distinct().Count())
            : 1;
        var needs = new (LoadBalancerLimit Limit, int Used)[]
        {
            (Rules, _balancer.Listeners.Sum(listener => listener.Rules.Count(rule => IsLike(rule.Ingress, like)))),
            (TargetGroups, _balancer.TargetGroups.Count(group => IsLike(group.Ingress, like))),
            (Targets, _balancer.TargetGroups.Where(group => IsLike(group.Ingress, like)).Sum(_targetsOf)),
        };
        return needs
            .Select(need =>
                (
                    need.Used == 0 ? int.MaxValue : (int)Math.Max(0, (long)need.Limit.Left * ingresses / need.Used),
                    need.Limit
                )
            )
            .MinBy(static room => room.Item1);
    }

    private static bool IsLike(SpecObject ingress, SpecObject? like) => like is null || ingress == like;
}
