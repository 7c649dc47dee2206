namespace EksSpec.LoadBalancing;

/// <summary>Which rules of a listener are the same ones as before, and which of them changed places.</summary>
internal static class RulePairs
{
    /// <summary>Pairs of rules that take the same requests, those of one Ingress first; in the order of now.</summary>
    public static List<(ListenerRule Old, ListenerRule New)> Of(
        ValueList<ListenerRule> before,
        ValueList<ListenerRule> after
    )
    {
        Dictionary<ListenerRule, ListenerRule> oldOf = new(ReferenceEqualityComparer.Instance);
        HashSet<ListenerRule> taken = new(ReferenceEqualityComparer.Instance);
        Pair(rule => (ObjectText.IdOf(rule.Ingress), rule.Conditions));
        Pair(rule => ("", rule.Conditions));
        return [.. after.Where(oldOf.ContainsKey).Select(rule => (oldOf[rule], rule))];

        void Pair(Func<ListenerRule, (string, RuleConditions)> keyOf)
        {
            var free = before
                .Where(rule => !taken.Contains(rule))
                .GroupBy(keyOf)
                .ToDictionary(same => same.Key, same => new Queue<ListenerRule>(same));
            foreach (var rule in after)
            {
                if (
                    !oldOf.ContainsKey(rule)
                    && free.TryGetValue(keyOf(rule), out var same)
                    && same.TryDequeue(out var old)
                )
                {
                    oldOf[rule] = old;
                    taken.Add(old);
                }
            }
        }
    }

    /// <summary>
    /// The fewest rules that have to change places to come from the old order to the new one. Rules that only have other numbers,
    /// since one before them came or went, stay.
    /// </summary>
    public static HashSet<ListenerRule> Moved(List<(ListenerRule Old, ListenerRule New)> pairs)
    {
        // The longest rising run of old priorities stays: for each length, the pair that ends a run lowest.
        List<int> ends = [];
        var previous = new int[pairs.Count];
        for (var i = 0; i < pairs.Count; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) =
                    pairs[ends[middle]].Old.Priority < pairs[i].Old.Priority ? (middle + 1, high) : (low, middle);
            }

            previous[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
            {
                ends.Add(i);
            }
            else
            {
                ends[low] = i;
            }
        }

        HashSet<ListenerRule> moved = new(pairs.Select(pair => pair.New), ReferenceEqualityComparer.Instance);
        for (var i = ends.Count == 0 ? -1 : ends[^1]; i >= 0; i = previous[i])
        {
            moved.Remove(pairs[i].New);
        }

        return moved;
    }
}
