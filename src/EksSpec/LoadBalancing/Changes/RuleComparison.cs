namespace EksSpec.LoadBalancing;

/// <summary>Compares the rules of a listener with what they were. Two rules are the same if they take the same requests.</summary>
internal static class RuleComparison
{
    public static IEnumerable<LoadBalancerChange> Of(Listener before, Listener after)
    {
        var pairs = RulePairs.Of(before.Rules, after.Rules);
        var moved = RulePairs.Moved(pairs);
        var kept = pairs.Select(pair => pair.Old).ToHashSet<ListenerRule>(ReferenceEqualityComparer.Instance);
        foreach (var rule in before.Rules.Where(rule => !kept.Contains(rule)))
        {
            yield return Change(ChangeKind.Removed, rule, after.Port) with
            {
                Before = Done(rule),
                Sources = [new(rule.Ingress, rule.At, IsGone: true)],
            };
        }

        var oldOf = pairs.ToDictionary<(ListenerRule Old, ListenerRule New), ListenerRule, ListenerRule>(
            pair => pair.New,
            pair => pair.Old,
            ReferenceEqualityComparer.Instance
        );
        foreach (var rule in after.Rules)
        {
            if (!oldOf.TryGetValue(rule, out var old))
            {
                yield return Change(ChangeKind.Added, rule, after.Port) with
                {
                    After = Done(rule),
                };
                continue;
            }

            if (moved.Contains(rule))
            {
                yield return Change(ChangeKind.Moved, rule, after.Port) with
                {
                    Before = $"priority {old.Priority.Plain()}",
                    After = $"priority {rule.Priority.Plain()}",
                };
            }

            if (Compare(old, rule, after.Port) is { } change)
            {
                yield return change;
            }
        }
    }

    /// <summary>Whether the same is done, whatever becomes of the target groups.</summary>
    public static bool AreSame(ValueList<ListenerAction> before, ValueList<ListenerAction> after) =>
        before.Count == after.Count && before.Zip(after).All(pair => AreSame(pair.First, pair.Second));

    private static LoadBalancerChange? Compare(ListenerRule old, ListenerRule rule, int port)
    {
        if (!AreSame(old.Actions, rule.Actions) || !old.Transforms.Equals(rule.Transforms))
        {
            var (before, after) = (Done(old), Done(rule));
            return Change(ChangeKind.Changed, rule, port) with
            {
                Before = before,
                After = after,
                Note = before == after ? "How long a client stays known or with its targets is another." : null,
            };
        }

        var (was, will) = (ObjectText.NameOf(old.Ingress), ObjectText.NameOf(rule.Ingress));
        return was == will
            ? null
            : Change(ChangeKind.Changed, rule, port) with
            {
                Before = $"of {was}",
                After = $"of {will}",
                Note = "Another Ingress has target groups of its own: connections are cut.",
                Sources = [new(rule.Ingress, rule.At), new(old.Ingress, old.At, IsGone: true)],
            };
    }

    private static bool AreSame(ListenerAction before, ListenerAction after) =>
        (before, after) switch
        {
            (ForwardAction old, ForwardAction current) => old.IsSticky == current.IsSticky
                && old.StickySeconds == current.StickySeconds
                && old.Targets.Select(Identity).SequenceEqual(current.Targets.Select(Identity)),
            _ => before.Equals(after),
        };

    private static (string?, string?, int?) Identity(ForwardTarget target) =>
        (target.Group is { } group ? RuleText.Service(group) : null, target.Other, target.Weight);

    private static LoadBalancerChange Change(ChangeKind kind, ListenerRule rule, int port) =>
        new(ChangedPart.Rule, kind, RuleText.Requests(rule.Conditions))
        {
            Port = port,
            Sources = [new(rule.Ingress, rule.At)],
        };

    private static string Done(ListenerRule rule) => RuleText.Done(rule.Actions, rule.Transforms);
}
