using EksSpec.CustomResources;

namespace EksSpec.Isolation;

/// <summary>Writes the side of an isolation that a Karpenter node pool has.</summary>
internal static class KarpenterPool
{
    public static NodePool Apply(NodeIsolation isolation, NodePool pool)
    {
        var taints = isolation.Taints.Select(taint => new NodePoolTaint(taint.Key!, taint.Value ?? "", taint.Effect!));
        return pool with
        {
            Labels = NodeLabels.Merge(
                pool.Labels,
                isolation.Labels,
                (key, there, value) =>
                    new IsolationContradictionException(
                        $"'{isolation.Name}' sets the label '{key}' to '{value}', node pool '{pool.Name}' to '{there}'."
                    )
            ),
            Requirements = Required(isolation, pool),
            Taints = isolation.Taints.Count == 0 ? pool.Taints : [.. (pool.Taints ?? []).Union(taints)],
        };
    }

    private static ValueList<NodePoolRequirement> Required(NodeIsolation isolation, NodePool pool)
    {
        var all = pool.Requirements;
        foreach (var (key, values) in Demands(isolation, pool.NodeClass?.IsAutoMode is true))
        {
            var same = pool.Requirements.Where(there => there.Key == key && there.Operator == "In");
            if (same.FirstOrDefault(there => !values.Intersect(there.Values ?? []).Any()) is { } other)
            {
                throw new IsolationContradictionException(
                    $"'{isolation.Name}' asks for {key} in {values}, node pool '{pool.Name}' for {other.Values}."
                );
            }

            NodePoolRequirement demand = new()
            {
                Key = key,
                Operator = "In",
                Values = values,
            };
            all = all.Contains(demand) ? all : all.With(demand);
        }

        return all;
    }

    private static IEnumerable<KeyValuePair<string, ValueList<string>>> Demands(NodeIsolation isolation, bool autoMode)
    {
        if (isolation.Purchase is { } purchase && !isolation.Requires.ContainsKey(NodeLabels.KarpenterCapacityType))
        {
            yield return new(NodeLabels.KarpenterCapacityType, [NodeLabels.KarpenterCapacity(purchase)]);
        }

        foreach (var (key, values) in isolation.Requires)
        {
            if (key == NodeLabels.EksCapacityType)
            {
                throw new IsolationContradictionException(
                    $"'{isolation.Name}' asks for the label '{key}', which only nodes of managed groups have: "
                        + $"use {nameof(NodeIsolation.KarpenterSpot)} or {nameof(NodeIsolation.KarpenterOnDemand)}."
                );
            }

            if (autoMode && key == NodeLabels.Os)
            {
                throw new IsolationContradictionException(
                    $"'{isolation.Name}' chooses an operating system; EKS Auto Mode has Linux only."
                );
            }

            yield return new(key, values);
        }
    }
}
