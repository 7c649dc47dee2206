namespace EksSpec.Isolation;

/// <summary>What two isolations ask of one node, together.</summary>
internal static class IsolationNarrowing
{
    public static NodeIsolation Combine(NodeIsolation a, NodeIsolation b)
    {
        if (a.Equals(b))
        {
            return a;
        }

        if (a.Purchase is { } mine && b.Purchase is { } yours && mine != yours)
        {
            throw new IsolationContradictionException(
                $"No node satisfies both '{a.Name}' and '{b.Name}': one asks for spot, the other for On-Demand."
            );
        }

        return a with
        {
            Name = a.Name == b.Name ? a.Name : $"{a.Name} and {b.Name}",
            Labels = NodeLabels.Merge(a.Labels, b.Labels, (key, one, other) => Contradiction(a, b, key, one, other)),
            Requires = Requires(a, b),
            Taints = Merge(a.Taints, b.Taints, $"'{a.Name}' and '{b.Name}'"),
            Purchase = a.Purchase ?? b.Purchase,
        };
    }

    /// <summary>The taints of both.</summary>
    /// <exception cref="IsolationContradictionException">Key and effect are the same, the value isn't.</exception>
    public static ValueList<NodeGroupTaint> Merge(
        ValueList<NodeGroupTaint> taints,
        ValueList<NodeGroupTaint> more,
        string both
    )
    {
        foreach (var taint in more)
        {
            var same = taints.FirstOrDefault(t => t is not null && t.Key == taint.Key && t.Effect == taint.Effect);
            if (same is null)
            {
                taints = taints.With(taint);
            }
            else if ((same.Value ?? "") != (taint.Value ?? ""))
            {
                throw new IsolationContradictionException(
                    $"A node has one taint with key '{taint.Key}' and effect {taint.Effect}, but {both} ask for the values "
                        + $"'{same.Value}' and '{taint.Value}'."
                );
            }
        }

        return taints;
    }

    private static ValueMap<ValueList<string>> Requires(NodeIsolation a, NodeIsolation b)
    {
        var all = a.NodeRequirements;
        var requires = a.Requires;
        foreach (var (key, values) in b.NodeRequirements)
        {
            if (all.TryGetValue(key, out var others))
            {
                var common = others.Intersect(values).ToValueList();
                if (common.Count == 0)
                {
                    throw Contradiction(a, b, key, string.Join(" or ", others), string.Join(" or ", values));
                }

                requires = requires.ContainsKey(key) ? requires.With(key, common) : requires;
            }
            else if (b.Requires.ContainsKey(key))
            {
                requires = requires.With(key, values);
            }
        }

        return requires;
    }

    private static IsolationContradictionException Contradiction(
        NodeIsolation a,
        NodeIsolation b,
        string key,
        string first,
        string second
    ) =>
        new(
            $"No node satisfies both '{a.Name}' and '{b.Name}': the label '{key}' would have to be '{first}' and '{second}'."
        );
}
