using EksSpec.LoadBalancing;
using EksSpec.Rules;

namespace EksSpec.Capacity;

/// <summary>What the load balancers have room for that environments share, and how many there may be of those they don't.</summary>
internal static class BalancerRoom
{
    // Of an account in a region, unless AWS allows more.
    private const int MostBalancers = 50;

    /// <summary>A limit for each thing that an environment has a part in.</summary>
    /// <param name="share">The environment and the rest.</param>
    /// <param name="site">The same site, as rules ask about it.</param>
    public static IEnumerable<CapacityLimit> Of(EnvironmentShare share, SiteView site)
    {
        var groups = LoadBalancers.Of(share.Together).Groups;
        var own = groups.Where(group => group.Members.Any(share.Objects.Contains)).ToList();
        if (own.Count(group => group.IsImplicit) is > 0 and var alone)
        {
            var left = MostBalancers - (groups.Count - alone);
            yield return Rows.Of(CapacityLimitKind.LoadBalancers, "the account", CapacityAmount.Of(alone), left);
        }

        foreach (var group in own.Where(group => !group.IsImplicit))
        {
            foreach (var limit in Of(group, share, site))
            {
                yield return limit;
            }
        }
    }

    private static IEnumerable<CapacityLimit> Of(IngressGroup group, EnvironmentShare share, SiteView site)
    {
        if (group.LoadBalancer is not { } balancer)
        {
            // A group that is stopped has no load balancer to count.
            yield return Rows.Of(CapacityLimitKind.Rules, group.Name, default, 0) with
            {
                Now = CapacityRange.Unknown,
                AtMost = CapacityRange.Unknown,
            };
            yield break;
        }

        var budget = LoadBalancerBudget.Of(balancer);
        var rules = balancer.Listeners.Sum(each => each.Rules.Count(rule => share.Objects.Contains(rule.Ingress)));
        var own = balancer.TargetGroups.Count(each => share.Objects.Contains(each.Ingress));
        yield return Rows.Of(CapacityLimitKind.Rules, group.Name, CapacityAmount.Of(rules), budget.Rules.Left + rules);
        yield return Rows.Of(
            CapacityLimitKind.TargetGroups,
            group.Name,
            CapacityAmount.Of(own),
            budget.TargetGroups.Left + own
        ) with
        {
            IsFixed = true,
        };
        yield return new BalancerTargets(balancer, share, site).Limit(group.Name, budget.Targets.Limit);
        var certificates = BalancerCertificates.NeedsOf(balancer, share);
        if (certificates.Most > 0)
        {
            var left = budget.All.First(limit => limit.Name == "certificates").Left;
            yield return Rows.Of(
                CapacityLimitKind.Certificates,
                group.Name,
                certificates,
                left - BalancerCertificates.OfOthers(balancer, share)
            );
        }
    }
}
