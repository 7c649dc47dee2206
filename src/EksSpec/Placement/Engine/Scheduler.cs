using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>
/// Decides like the Kubernetes scheduler on which nodes of a group a pod can be bound. The nodes of a group are every
/// combination of the choices along its axes (zone; instance type with its architecture), so demands on one axis must be
/// met by one choice, and demands on different axes are independent.
/// </summary>
internal static class Scheduler
{
    public static NodeCoverage Cover(Workload workload, PlacementGroup group, FargateProfile? taken)
    {
        if (workload.NotLookedAt is not null)
        {
            return NodeCoverage.Unknown;
        }

        // What a profile takes runs there or nowhere.
        var pod = workload.Constraints;
        if (taken != group.Profile || (taken is not null && FargateMatching.Obstacle(workload) is not null))
        {
            return NodeCoverage.None;
        }

        // A pod with nodeName is never scheduled: only the kubelet looks, at labels and at NoExecute.
        var isCertain = pod.NodeName is null && pod.Scheduler is null && workload.UnknownRuntime is null;
        var certainty = isCertain ? Match.Yes : Match.Maybe;
        foreach (var taint in group.Excluding)
        {
            if (pod.NodeName is null || taint.Effect == "NoExecute")
            {
                // A runtime class that nobody knows may bring the toleration.
                var covered = Covered(pod, taint);
                if (covered == Match.No && workload.UnknownRuntime is null)
                {
                    return NodeCoverage.None;
                }

                certainty = covered == Match.Yes ? certainty : Match.Maybe;
            }
        }

        var (some, every) = Reach(pod.Terms, group);
        some = some < certainty ? some : certainty;
        return some switch
        {
            Match.No => NodeCoverage.None,
            Match.Maybe => NodeCoverage.Unknown,
            _ => every == Match.Yes ? NodeCoverage.Every : NodeCoverage.Some,
        };
    }

    /// <summary>Whether some toleration of the pod covers a taint.</summary>
    public static Match Covered(PodConstraints pod, NodeGroupTaint taint)
    {
        var best = Match.No;
        foreach (var toleration in pod.Tolerations)
        {
            var covers = Tolerating.Covers(toleration, taint);
            if (covers == Match.Yes)
            {
                return covers;
            }

            best = covers > best ? covers : best;
        }

        return best;
    }

    /// <summary>Whether one term can match some node of the group, and whether it matches every node.</summary>
    public static (Match Some, Match Every) Term(Requirement[] term, PlacementGroup group)
    {
        var some = Match.Yes;
        var axes = 0UL;
        foreach (var requirement in term)
        {
            var slot = group.Label(requirement);
            if (slot is { Axis: >= 0 })
            {
                axes |= 1UL << slot.Axis;
                continue;
            }

            var match = requirement.Test(slot);
            if (match == Match.No)
            {
                return (Match.No, Match.No);
            }

            some = match < some ? match : some;
        }

        var every = some;
        for (var axis = 0; axes != 0; axis++, axes >>= 1)
        {
            if ((axes & 1) != 0)
            {
                var (any, all) = Choices(term, group, axis);
                if (!any)
                {
                    return (Match.No, Match.No);
                }

                every = all ? every : Match.No;
            }
        }

        return (some, every);
    }

    /// <summary>Whether one of several terms can match some node of the group, and whether every node matches one of them.</summary>
    public static (Match Some, Match Every) Reach(Requirement[][] terms, PlacementGroup group)
    {
        var some = Match.No;
        var every = Match.No;
        foreach (var term in terms)
        {
            var (one, all) = Term(term, group);
            some = one > some ? one : some;
            every = all > every ? all : every;
        }

        // No single term covers every node, but several together may: one zone each, say.
        var together = some == Match.Yes && every != Match.Yes && terms.Length > 1;
        return (some, together && TogetherEveryNode(terms, group) ? Match.Yes : every);
    }

    /// <summary>Whether one choice of an axis meets all demands on it.</summary>
    public static bool Accepts(Requirement[] term, PlacementGroup group, int axis, int choice)
    {
        foreach (var requirement in term)
        {
            var slot = group.Label(requirement);
            if (slot is not null && slot.Axis == axis && !requirement.Accepts(slot.Choices[choice]))
            {
                return false;
            }
        }

        return true;
    }

    private static (bool Any, bool All) Choices(Requirement[] term, PlacementGroup group, int axis)
    {
        var any = false;
        var all = true;
        for (var choice = 0; choice < group.Axes[axis]; choice++)
        {
            var accepted = Accepts(term, group, axis, choice);
            any |= accepted;
            all &= accepted;
        }

        return (any, all);
    }

    private static bool TogetherEveryNode(Requirement[][] terms, PlacementGroup group)
    {
        var node = new int[group.Axes.Length];
        do
        {
            if (!Array.Exists(terms, term => Matches(term, group, node)))
            {
                return false;
            }
        } while (Next(node, group.Axes));

        return true;
    }

    private static bool Matches(Requirement[] term, PlacementGroup group, int[] node)
    {
        foreach (var requirement in term)
        {
            var slot = group.Label(requirement);
            var accepted = slot is { Axis: >= 0 }
                ? requirement.Accepts(slot.Choices[node[slot.Axis]])
                : requirement.Test(slot) == Match.Yes;
            if (!accepted)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Next(int[] node, int[] axes)
    {
        for (var axis = 0; axis < node.Length; axis++)
        {
            if (++node[axis] < axes[axis])
            {
                return true;
            }

            node[axis] = 0;
        }

        return false;
    }
}
