using EksSpec.Values;

namespace EksSpec.Isolation;

/// <summary>Writes an isolation as a Karpenter node pool.</summary>
internal static class KarpenterPool
{
    public static InlineDocument Of(NodeIsolation isolation, string name, string nodeClass, bool autoMode)
    {
        var requirements = new List<InlineDocument>();
        if (isolation.Purchase is { } purchase && !isolation.Requires.ContainsKey(NodeLabels.KarpenterCapacityType))
        {
            requirements.Add(Requirement(NodeLabels.KarpenterCapacityType, [NodeLabels.KarpenterCapacity(purchase)]));
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

            requirements.Add(Requirement(key, values));
        }

        var labels = isolation.Labels.Select(l => KeyValuePair.Create(l.Key, InlineDocument.OfText(l.Value)));
        var spec = new List<(string, InlineDocument)> { ("requirements", InlineDocument.OfList([.. requirements])) };
        if (isolation.Taints.Count > 0)
        {
            spec.Add(
                (
                    "taints",
                    InlineDocument.OfList([
                        .. isolation.Taints.Select(taint =>
                            InlineDocument.OfMap(
                                ("key", taint.Key!),
                                ("value", taint.Value ?? ""),
                                ("effect", taint.Effect!)
                            )
                        ),
                    ])
                )
            );
        }

        spec.Add(
            (
                "nodeClassRef",
                InlineDocument.OfMap(
                    ("group", autoMode ? "eks.amazonaws.com" : "karpenter.k8s.aws"),
                    ("kind", autoMode ? "NodeClass" : "EC2NodeClass"),
                    ("name", nodeClass)
                )
            )
        );

        var template = new List<(string, InlineDocument)>();
        if (isolation.Labels.Count > 0)
        {
            template.Add(("metadata", InlineDocument.OfMap(("labels", InlineDocument.OfMap(labels.ToValueList())))));
        }

        template.Add(("spec", InlineDocument.OfMap([.. spec])));
        return InlineDocument.OfMap(
            ("apiVersion", "karpenter.sh/v1"),
            ("kind", "NodePool"),
            ("metadata", InlineDocument.OfMap(("name", name))),
            ("spec", InlineDocument.OfMap(("template", InlineDocument.OfMap([.. template]))))
        );
    }

    private static InlineDocument Requirement(string key, ValueList<string> values) =>
        InlineDocument.OfMap(
            ("key", key),
            ("operator", "In"),
            ("values", InlineDocument.OfList([.. values.Select(InlineDocument.OfText)]))
        );
}
