namespace EksSpec.Isolation;

/// <summary>Sees that no node at all can satisfy a term, whatever labels it has.</summary>
internal static class TermContradiction
{
    /// <summary>What contradicts what, or <see langword="null"/> where a node could satisfy both.</summary>
    /// <param name="nodeSelector">The pod's <c>nodeSelector</c>, which every node has to satisfy as well.</param>
    /// <param name="term">The term.</param>
    public static string? Find(IDictionary<string, string>? nodeSelector, V1NodeSelectorTerm term)
    {
        var accepted = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (key, value) in nodeSelector ?? new Dictionary<string, string>())
        {
            accepted[key] = [value];
        }

        var expressions = term.MatchExpressions ?? [];
        foreach (var expression in expressions.Where(e => e.OperatorProperty == "In"))
        {
            var values = expression.Values ?? [];
            if (!accepted.TryGetValue(expression.Key, out var others))
            {
                accepted[expression.Key] = [.. values];
                continue;
            }

            var common = others.Intersect(values).ToList();
            if (common.Count == 0)
            {
                return $"the label '{expression.Key}' would have to be '{Or(others)}' and '{Or(values)}'";
            }

            accepted[expression.Key] = common;
        }

        foreach (var expression in expressions.Where(e => accepted.ContainsKey(e.Key)))
        {
            var values = accepted[expression.Key];
            if (expression.OperatorProperty == "DoesNotExist")
            {
                return $"the label '{expression.Key}' would have to be '{Or(values)}' and absent";
            }

            if (expression.OperatorProperty == "NotIn" && values.TrueForAll((expression.Values ?? []).Contains))
            {
                return $"the label '{expression.Key}' would have to be '{Or(values)}' and not";
            }
        }

        return CapacityContradiction(accepted);
    }

    // Several labels tell how a node is bought; asking for spot by one and for On-Demand by another is one contradiction.
    private static string? CapacityContradiction(SortedDictionary<string, List<string>> accepted)
    {
        string? spot = null;
        string? onDemand = null;
        foreach (var (key, values) in accepted)
        {
            if (values.TrueForAll(value => NodeLabels.PurchaseOf(key, value) == PurchaseOption.Spot))
            {
                spot ??= $"{key}={Or(values)}";
            }
            else if (values.TrueForAll(value => NodeLabels.PurchaseOf(key, value) == PurchaseOption.OnDemand))
            {
                onDemand ??= $"{key}={Or(values)}";
            }
        }

        return spot is null || onDemand is null ? null : $"{spot} asks for spot, {onDemand} for On-Demand";
    }

    private static string Or(IEnumerable<string> values) => string.Join("' or '", values);
}
