namespace EksSpec.Placement;

/// <summary>Says in a sentence what decides a verdict: the same steps as <see cref="Scheduler"/>, slower and with names.</summary>
internal static class PlacementReason
{
    public static string Of(PlacementVerdict verdict, PlacementMatrix matrix)
    {
        var (workload, group) = (verdict.Workload, verdict.Group);
        if (verdict.Admitted == NodeCoverage.None)
        {
            return Obstacle(workload, group, matrix.Cluster);
        }

        // Whatever stands most in the way is the reason.
        if (workload.NotLookedAt is null)
        {
            var room = matrix.Room.Cover(workload, group, verdict.Admitted);
            var hurdle = matrix.Hurdles.On(workload, group);
            if (room == NodeCoverage.None || (room == NodeCoverage.Unknown && room != verdict.Admitted))
            {
                return hurdle?.Nodes < room ? hurdle.Reason : matrix.Room.Text(group, workload);
            }

            if (
                hurdle is { Nodes: NodeCoverage.None } or { Nodes: NodeCoverage.Unknown }
                && verdict.Admitted != hurdle.Nodes
            )
            {
                return hurdle.Reason;
            }
        }

        return verdict.Nodes switch
        {
            NodeCoverage.Unknown => Doubt(workload, group),
            NodeCoverage.Some when matrix.Room.TooSmall(group, workload) is { } type =>
                $"Fits some of the nodes, not those of type {type}: {Way(workload, group)}.",
            NodeCoverage.Some => $"Fits some of the nodes: {Way(workload, group)}.",
            _ => $"Fits: {Way(workload, group)}.",
        };
    }

    /// <summary>How the pod gets onto the nodes: the tolerations and labels that let it through.</summary>
    public static string Way(Workload workload, PlacementGroup group)
    {
        if (group.Profile is not null)
        {
            return "the profile's selectors match";
        }

        var parts = group.Excluding.Select(taint => Toleration(workload, taint)).ToList();
        var term = Array.Find(workload.Constraints.Terms, t => Scheduler.Term(t, group).Some != Match.No) ?? [];
        parts.AddRange(term.Select(requirement => Holds(requirement, group)));
        if (parts.Count > 0)
        {
            return string.Join("; ", parts);
        }

        return group.Taints.Count > 0
            ? $"it asks for no label, and {string.Join(", ", group.Taints.Select(Tolerating.Text))} keeps nothing off"
            : "it asks for no label, and the nodes have no taint";
    }

    /// <summary>Which toleration lets the pod past a taint.</summary>
    public static string Toleration(Workload workload, NodeGroupTaint taint)
    {
        var toleration = Array.Find(workload.Constraints.Tolerations, t => Tolerating.Covers(t, taint) == Match.Yes);
        return toleration is null
            ? $"{Tolerating.Text(taint)} may be tolerated"
            : $"its toleration '{Tolerating.Text(toleration)}' covers the taint {Tolerating.Text(taint)}";
    }

    private static string Obstacle(Workload workload, PlacementGroup group, ClusterConfig cluster)
    {
        var taken = FargateMatching.ProfileOf(cluster, workload);
        if (taken != group.Profile)
        {
            return group.Profile is null
                    ? $"Fargate profile '{taken!.Name}' takes its pods before the scheduler sees them."
                : workload.IsDaemonSet ? "Fargate runs no DaemonSets."
                : $"The profile's selectors don't take it: its namespace is '{workload.Namespace}'.";
        }

        if (taken is not null && FargateMatching.Obstacle(workload) is { } obstacle)
        {
            return $"Fargate can't run it: {obstacle}.";
        }

        string?[] reasons = [TaintObstacle(workload.Constraints, group), TermObstacle(workload.Constraints, group)];
        return string.Join(' ', reasons.Where(reason => reason is not null));
    }

    private static string? TaintObstacle(PodConstraints pod, PlacementGroup group)
    {
        var taint = Array.Find(
            group.Excluding,
            t => (pod.NodeName is null || t.Effect == "NoExecute") && Scheduler.Covered(pod, t) == Match.No
        );
        return taint is null ? null : $"It doesn't tolerate the taint {Tolerating.Text(taint)}.{TaintHint(pod, taint)}";
    }

    private static string? TermObstacle(PodConstraints pod, PlacementGroup group)
    {
        if (pod.Terms.Length == 0)
        {
            return "Its required node affinity has only empty terms, and an empty term matches no node.";
        }

        if (Array.Exists(pod.Terms, term => Scheduler.Term(term, group).Some != Match.No))
        {
            return null;
        }

        var (nearest, failing) = NearestTerm(pod, group);
        return failing is null ? Together(nearest, group) : $"{Failure(failing, group)}{LabelHint(failing, group)}";
    }

    private static string Doubt(Workload workload, PlacementGroup group)
    {
        if (workload.NotLookedAt is { } unseen)
        {
            return unseen.ToString();
        }

        var pod = workload.Constraints;
        if (pod.NodeName is not null)
        {
            return $"nodeName pins it to '{pod.NodeName}' past the scheduler; whose node that is isn't known.";
        }

        if (pod.Scheduler is not null)
        {
            return $"Another scheduler decides, '{pod.Scheduler}'.";
        }

        if (workload.UnknownRuntime is { } runtime)
        {
            return $"The runtime class '{runtime}' isn't among the manifests, and may add demands and tolerations.";
        }

        var alpha = Array.Find(group.Excluding, taint => Scheduler.Covered(pod, taint) == Match.Maybe);
        if (alpha is not null)
        {
            return $"Only a toleration with Lt or Gt covers {Tolerating.Text(alpha)}, and not every cluster knows these.";
        }

        var unknown = pod
            .Terms.Where(term => Scheduler.Term(term, group).Some == Match.Maybe)
            .SelectMany(term => term)
            .First(requirement =>
                group.Label(requirement) is not { Axis: >= 0 } and var slot && requirement.Test(slot) == Match.Maybe
            );
        if (group.Label(unknown) is { IsNodeName: true })
        {
            return $"It asks for {unknown}, and EC2 names a node when it starts.";
        }

        return $"It asks for {unknown}, and the value of that label isn't known before the nodes exist.";
    }

    /// <summary>That a demand is met, and by which label.</summary>
    public static string Holds(Requirement requirement, PlacementGroup group) =>
        group.Label(requirement) is null
            ? $"{requirement} holds, for the nodes don't have that label"
            : $"{requirement} matches {Nodes(requirement, group)}";

    // The term that comes closest is the one the author meant; its first unmet demand decides.
    private static (Requirement[] Term, Requirement? Failing) NearestTerm(PodConstraints pod, PlacementGroup group)
    {
        var best = pod.Terms[0];
        var bestMet = -1;
        foreach (var term in pod.Terms)
        {
            var met = term.Count(requirement => Alone(requirement, group));
            if (met - term.Length > bestMet - best.Length || bestMet < 0)
            {
                (best, bestMet) = (term, met);
            }
        }

        return (best, Array.Find(best, requirement => !Alone(requirement, group)));
    }

    private static bool Alone(Requirement requirement, PlacementGroup group) =>
        Scheduler.Term([requirement], group).Some != Match.No;

    private static string Failure(Requirement requirement, PlacementGroup group)
    {
        var slot = group.Label(requirement);
        return requirement.Operator == RequirementOperator.Invalid
                ? $"'{requirement}' is nothing the scheduler can parse, so its term never matches."
            : slot is { IsNodeName: true } ? $"It asks for {requirement}; no node of this cluster can have that name."
            : $"It asks for {requirement}; {Nodes(requirement, group)} {(slot is null ? "don't have that label" : "don't match")}.";
    }

    private static string Together(Requirement[] term, PlacementGroup group)
    {
        var axis = Enumerable.Range(0, group.Axes.Length).First(a => !AnyChoice(term, group, a));
        var demands = term.Where(requirement => group.Label(requirement) is { } slot && slot.Axis == axis);
        return $"No node meets {string.Join(" and ", demands)} at once.";
    }

    private static bool AnyChoice(Requirement[] term, PlacementGroup group, int axis) =>
        Enumerable.Range(0, group.Axes[axis]).Any(choice => Scheduler.Accepts(term, group, axis, choice));

    private static string Nodes(Requirement requirement, PlacementGroup group) =>
        group.Label(requirement) switch
        {
            null => "the nodes",
            { Value: { } value } => $"the nodes' {requirement.Key}={value}",
            { Axis: >= 0 } slot => $"the nodes' {requirement.Key}={string.Join("|", slot.Choices.Distinct())}",
            _ => $"the nodes' {requirement.Key}",
        };

    private static string TaintHint(PodConstraints pod, NodeGroupTaint taint)
    {
        var near = Array.Find(pod.Written, t => t.Key == taint.Key || Meant.IsNear(t.Key, taint.Key));
        if (near is null)
        {
            return "";
        }

        var otherValue = (near.Value ?? "") != (taint.Value ?? "") && near.OperatorProperty != "Exists";
        var (what, onPod, onNodes) =
            near.Key != taint.Key ? ("keys", near.Key, taint.Key)
            : otherValue ? ("values", near.Value, taint.Value)
            : ("effects", near.Effect, taint.Effect);
        return $" It tolerates '{Tolerating.Text(near)}': the {what} '{onPod}' on the pod and '{onNodes}' on the nodes differ.";
    }

    private static string LabelHint(Requirement requirement, PlacementGroup group)
    {
        var slot = group.Label(requirement);
        if (slot is null)
        {
            return Meant.Alike(requirement.Key, [.. group.Labels.Select(label => label.Key)]) is { } key
                ? $" The keys '{requirement.Key}' on the pod and '{key}' on the nodes look alike."
                : "";
        }

        var values =
            requirement.Operator != RequirementOperator.In ? []
            : slot.Value is null ? slot.Choices
            : [slot.Value];
        foreach (var value in values.OfType<string>())
        {
            if (Meant.Alike(value, [.. requirement.Values]) is { } near)
            {
                return $" '{requirement.Key}={near}' on the pod, '{value}' on the nodes: they look alike.";
            }
        }

        return "";
    }
}
