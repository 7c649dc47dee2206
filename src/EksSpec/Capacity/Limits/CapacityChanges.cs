using System.Globalization;

namespace EksSpec.Capacity;

/// <summary>What to change so that a number of environments fits.</summary>
internal static class CapacityChanges
{
    private const int MostNodes = 500;
    private const int PodsByPrefixes = 110;

    /// <summary>The changes, each as a sentence.</summary>
    /// <param name="wanted">How many environments are to fit.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="nodes">What nodes have room for.</param>
    public static IEnumerable<string> For(int wanted, IReadOnlyList<CapacityLimit> limits, NodeLimits nodes)
    {
        if (
            nodes.Groups.Count > 0
            && limits.Any(limit => limit.Kind == CapacityLimitKind.Nodes && limit.AtMost.Holds(wanted) != true)
        )
        {
            yield return Nodes(wanted, nodes);
            if (AreFewPodsAllowed(wanted, limits) && nodes.Groups.All(group => group.MayUsePrefixes))
            {
                yield return Text(
                    $"Or let each node take up to {PodsByPrefixes} pods: set ENABLE_PREFIX_DELEGATION of add-on vpc-cni."
                );
            }
        }

        foreach (var limit in limits.Where(limit => limit.AtMost.Holds(wanted) != true))
        {
            if (Of(limit, wanted) is { } change)
            {
                yield return change;
            }
        }
    }

    private static string Nodes(int wanted, NodeLimits nodes)
    {
        // The group with the most nodes is the one that is meant to grow.
        var group = nodes.Groups.MaxBy(each => each.Sizes.Max)!;
        var from = group.Nodes(atMost: true);
        return LeastNodes(from, number => nodes.With(group.WithMost(number)).Hold(wanted)) is { } to
            ? Text($"Raise maxSize of group '{group.Group.Name}' from {from} to {to}.")
            : Text(
                $"No number of nodes in group '{group.Group.Name}' up to {MostNodes} is enough: take larger instance types."
            );
    }

    private static int? LeastNodes(int from, Func<int, bool> isEnough)
    {
        var (no, yes) = (from, Math.Max(1, from));
        while (!isEnough(yes))
        {
            if (yes >= MostNodes)
            {
                return null;
            }

            (no, yes) = (yes, Math.Min(MostNodes, yes * 2));
        }

        while (yes - no > 1)
        {
            var middle = no + ((yes - no) / 2);
            (no, yes) = isEnough(middle) ? (no, middle) : (middle, yes);
        }

        return yes;
    }

    private static string? Of(CapacityLimit limit, int wanted)
    {
        var needed = wanted * limit.Needs.Most;
        return limit.Kind switch
        {
            CapacityLimitKind.Addresses => Text(
                $"Give the {limit.Where} {needed - limit.There.Least} addresses more: larger or further subnets, in the blocks of vpc.extraCIDRs."
            ),
            CapacityLimitKind.Quota => Text(
                $"Raise {limit.Resource} of ResourceQuota '{limit.Where}' from {AmountWords.Of(limit, limit.There.Least)} to {AmountWords.Of(limit, limit.Needs.Most)}."
            ),
            CapacityLimitKind.Rules when limit.Needs.Most > 0 => Text(
                $"Ask AWS for {needed - limit.There.Least} rules more per load balancer, or divide the environments among load balancers: '{limit.Where}' has room for {limit.There.Least} of {needed}."
            ),
            CapacityLimitKind.TargetGroups => Text(
                $"Divide the environments among {decimal.Ceiling(needed / 100)} load balancers, by alb.ingress.kubernetes.io/group.name: '{limit.Where}' has room for {limit.There.Least} target groups of {needed}, and nobody raises that."
            ),
            CapacityLimitKind.Targets => Text(
                $"Ask AWS for {needed - limit.There.Least} targets more per load balancer, or divide the environments among load balancers: '{limit.Where}' has room for {limit.There.Least} of {needed}."
            ),
            CapacityLimitKind.Certificates => Text(
                $"Name one wildcard certificate for the hosts of all environments in alb.ingress.kubernetes.io/certificate-arn: '{limit.Where}' has room for {limit.There.Least} of {needed}."
            ),
            CapacityLimitKind.LoadBalancers => Text(
                $"Put the Ingresses of all environments on one load balancer by alb.ingress.kubernetes.io/group.name, or ask AWS for {needed - limit.There.Least} load balancers more."
            ),
            _ => null,
        };
    }

    // The number of pods is what stops them, and nothing else of the nodes does.
    private static bool AreFewPodsAllowed(int wanted, IReadOnlyList<CapacityLimit> limits) =>
        limits.Any(limit => limit.Kind == CapacityLimitKind.Pods && limit.AtMost.Holds(wanted) != true)
        && !limits.Any(limit =>
            limit.Kind is CapacityLimitKind.Cpu or CapacityLimitKind.Memory && limit.AtMost.Holds(wanted) != true
        );

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
