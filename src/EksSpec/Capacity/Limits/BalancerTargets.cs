using EksSpec.LoadBalancing;
using EksSpec.Placement;
using EksSpec.Rules;

namespace EksSpec.Capacity;

/// <summary>The targets of a load balancer: pods, or every node once for each target group.</summary>
internal sealed class BalancerTargets
{
    private readonly EnvironmentShare _share;
    private readonly SiteView _site;
    private readonly List<TargetGroup> _own;
    private readonly List<TargetGroup> _others;
    private readonly List<NodeGroupSizes> _sizes;

    public BalancerTargets(LoadBalancer balancer, EnvironmentShare share, SiteView site)
    {
        (_share, _site) = (share, site);
        _own = [.. balancer.TargetGroups.Where(IsOwn)];
        _others = [.. balancer.TargetGroups.Where(group => !IsOwn(group))];
        var config = share.Together.Config;
        _sizes =
        [
            .. ((IEnumerable<NodeGroupBase?>)[.. config?.ManagedNodeGroups ?? [], .. config?.NodeGroups ?? []])
                .OfType<NodeGroupBase>()
                .Select(NodeGroupSizes.Of),
        ];
    }

    /// <summary>The limit.</summary>
    /// <param name="where">The group of the load balancer.</param>
    /// <param name="most">How many targets there may be.</param>
    public CapacityLimit Limit(string where, int most)
    {
        var now = Of(where, most, _sizes.Sum(size => (long)size.Desired));
        var atMost = Of(where, most, _sizes.Sum(size => (long)size.Max));
        return atMost with { Now = now.Now };
    }

    private CapacityLimit Of(string where, int most, long nodes)
    {
        var others = Sum(_others, nodes);
        CapacityAmount left = new(Math.Max(0, most - others.Most), Math.Max(0, most - others.Least));
        return Rows.Of(CapacityLimitKind.Targets, where, Sum(_own, nodes), left);
    }

    private bool IsOwn(TargetGroup group) => _share.Objects.Contains(group.Ingress);

    private CapacityAmount Sum(List<TargetGroup> groups, long nodes)
    {
        var (least, most) = (0m, 0m);
        foreach (var group in groups)
        {
            var targets = group.TargetType == "ip" ? PodsOf(group) : new(LeastNodes, nodes);
            (least, most) = (least + targets.Least, most + targets.Most);
        }

        return new(least, most);
    }

    // An autoscaler may start fewer than there may be.
    private long LeastNodes => _sizes.Sum(size => (long)size.Min);

    private CapacityAmount PodsOf(TargetGroup group)
    {
        if (group.Service.Value is not V1Service { Spec.Selector: { Count: > 0 } labels })
        {
            return default;
        }

        var (least, most) = (0m, 0m);
        foreach (var pod in _site.Select(new() { MatchLabels = labels }, group.Service.Namespace))
        {
            var numbers = PodNumbers.Of(Workload.Of(pod), _site) ?? new(0, 1);
            (least, most) = (least + numbers.AtRest, most + numbers.FullLoad);
        }

        return new(least, most);
    }
}
