using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>Reads a Karpenter <c>NodePool</c> as a group: what nodes it may start.</summary>
internal static class NodePoolGroup
{
    private static readonly string[] InstanceLabels = (
        "category family generation size cpu cpu-manufacturer memory network-bandwidth ebs-bandwidth hypervisor "
        + "encryption-in-transit-supported"
    ).Split(' ');

    // A machine has these only if it has the part they describe.
    private static readonly string[] OptionalInstanceLabels = (
        "local-nvme gpu-name gpu-manufacturer gpu-count gpu-memory accelerator-name accelerator-manufacturer "
        + "accelerator-count"
    ).Split(' ');

    /// <summary>The group of an object; <see langword="null"/> for one that is no NodePool.</summary>
    public static PlacementGroup? Of(ClusterConfig cluster, SpecObject item)
    {
        if (
            item.Value is not InlineDocument document
            || document["kind"]?.AsText != "NodePool"
            || document["apiVersion"]?.AsText?.StartsWith("karpenter.sh/", StringComparison.Ordinal) is not true
        )
        {
            return null;
        }

        var name = document["metadata"]?["name"]?.AsText ?? "";
        var template = document["spec"]?["template"];
        var auto = template?["spec"]?["nodeClassRef"]?["group"]?.AsText == "eks.amazonaws.com";
        var labels = new NodeLabelSet();
        labels.SetUnknown(NodeLabels.InstanceType, value => value.Contains('.', StringComparison.Ordinal));
        labels.SetUnknown(NodeLabels.Arch, value => value is "amd64" or "arm64");
        labels.SetUnknown(NodeLabels.KarpenterCapacityType, value => value is "spot" or "on-demand" or "reserved");
        labels.Set(NodeLabels.Os, "linux");
        SetUnknownInstanceLabels(labels, auto ? "eks.amazonaws.com/" : "karpenter.k8s.aws/");
        labels.SetZones(cluster, ClusterZones.Of(cluster));
        foreach (var requirement in template?["spec"]?["requirements"]?.Items ?? [])
        {
            Restrict(labels, requirement);
        }

        var written = template?["metadata"]?["labels"]?.Entries ?? [];
        var own = ValueMap.From(written.Select(label => KeyValuePair.Create(label.Key, label.Value.Scalar ?? "")));
        foreach (var (key, value) in own)
        {
            labels.Set(key, value);
        }

        labels.Set(NodeLabels.KarpenterNodePool, name);
        if (auto)
        {
            labels.Set(NodeLabels.EksComputeType, "auto");
        }

        labels.SetRegion(cluster);
        labels.SetNodeName(cluster);
        var taints = (template?["spec"]?["taints"]?.Items ?? [])
            .Select(taint => new NodeGroupTaint
            {
                Key = taint["key"]?.AsText,
                Value = taint["value"]?.AsText,
                Effect = taint["effect"]?.AsText,
            })
            .ToValueList();
        var capacity = labels.Slots[NodeLabels.KarpenterCapacityType].Value;
        var purchase = NodeLabels.PurchaseOf(NodeLabels.KarpenterCapacityType, capacity) ?? PurchaseOption.Unknown;
        return new($"nodepool/{name}", PlacementGroupKind.NodePool, labels, taints, purchase)
        {
            OwnLabels = own,
            Pool = item,
        };
    }

    public static void SetUnknownInstanceLabels(NodeLabelSet labels, string prefix)
    {
        labels.SetUnknown(NodeLabels.InstanceType, value => value.Contains('.', StringComparison.Ordinal));
        foreach (var label in InstanceLabels)
        {
            labels.SetUnknown($"{prefix}instance-{label}");
        }

        foreach (var label in OptionalInstanceLabels)
        {
            labels.SetUnknown($"{prefix}instance-{label}", mayBeAbsent: true);
        }
    }

    private static void Restrict(NodeLabelSet labels, InlineDocument requirement)
    {
        var key = requirement["key"]?.AsText ?? "";
        string[] values = [.. (requirement["values"]?.Items ?? []).Select(value => value.Scalar ?? "")];
        switch (requirement["operator"]?.AsText)
        {
            case "In" when values.Length > 0:
                labels.SetAxis((key, values));
                break;
            case "NotIn":
                labels.Slots[key] = LabelSlot.Unknown(value => !values.Contains(value, StringComparer.Ordinal));
                break;
            case "DoesNotExist":
                labels.Slots.Remove(key);
                break;
            default:
                labels.SetUnknown(key);
                break;
        }
    }
}
