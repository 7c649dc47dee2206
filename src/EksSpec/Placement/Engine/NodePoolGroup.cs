using EksSpec.Isolation;

namespace EksSpec.Placement;

/// <summary>Reads a Karpenter <c>NodePool</c> as a group: what nodes it may start.</summary>
internal static class NodePoolGroup
{
    // What is asked of these is not one label alone.
    private static readonly string[] Placed =
    [
        NodeLabels.Os,
        NodeLabels.Arch,
        NodeLabels.InstanceType,
        NodeLabels.Zone,
        NodeLabels.Region,
    ];

    /// <summary>
    /// The group of an object; <see langword="null"/> for one that is no NodePool, and for one that starts no node: the
    /// cluster's Karpenter doesn't serve it, or no machine is what it asks for.
    /// </summary>
    public static PlacementGroup? Of(Site site, ClusterConfig cluster, SpecObject item)
    {
        if (
            item.Value is not InlineDocument document
            || document["kind"]?.AsText != "NodePool"
            || document["apiVersion"]?.AsText?.StartsWith("karpenter.sh/", StringComparison.Ordinal) is not true
            || KarpenterApi.Of(document)?.IsServedBy(cluster) == false
        )
        {
            return null;
        }

        var name = document["metadata"]?["name"]?.AsText ?? "";
        var template = document["spec"]?["template"];
        var reference = template?["spec"]?["nodeClassRef"];
        var auto = reference?["group"]?.AsText == KarpenterApi.AutoModeGroup;
        var nodeClass = site.Find("EC2NodeClass", item.Namespace, reference?["name"]?.AsText ?? "");
        var machines = new PoolMachines(document, auto ? null : nodeClass?.Value as InlineDocument);
        if (machines.AreNone)
        {
            return null;
        }

        var labels = new NodeLabelSet();
        SetUnknownInstanceLabels(labels, auto ? "eks.amazonaws.com/" : "karpenter.k8s.aws/");
        labels.SetUnknown(NodeLabels.KarpenterCapacityType, value => value is "spot" or "on-demand" or "reserved");
        labels.Set(NodeLabels.Os, machines.System!);
        SetTypes(labels, machines);
        if (ZonesOf(cluster, machines) is [])
        {
            return null;
        }

        labels.SetZones(cluster, ZonesOf(cluster, machines));
        foreach (var demands in machines.On)
        {
            if (!Placed.Contains(demands.Key))
            {
                Restrict(labels, demands.Key, machines);
            }
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
            InstanceTypes = machines.ValuesOf(NodeLabels.InstanceType) is null ? [] : NamesOf(machines),
            Pool = item,
        };
    }

    public static void SetUnknownInstanceLabels(NodeLabelSet labels, string prefix)
    {
        labels.SetUnknown(NodeLabels.InstanceType, value => value.Contains('.', StringComparison.Ordinal));
        foreach (var label in MachineLabels.OfAll)
        {
            labels.SetUnknown($"{prefix}instance-{label}");
        }

        foreach (var label in MachineLabels.OfSome)
        {
            labels.SetUnknown($"{prefix}instance-{label}", mayBeAbsent: true);
        }
    }

    private static void Restrict(NodeLabelSet labels, string key, PoolMachines machines)
    {
        if (machines.On[key].Any(demand => demand.Operator == "DoesNotExist"))
        {
            labels.Slots.Remove(key);
        }
        else if (machines.On[key].Any(demand => demand is { Operator: "In", Values.Length: > 0 }))
        {
            labels.SetAxis((key, machines.ValuesOf(key)!));
        }
        else
        {
            labels.SetUnknown(
                key,
                value => machines.ValuesOf(key)?.Contains(value, StringComparer.Ordinal) ?? machines.Accept(key, value)
            );
        }
    }

    // A type has one architecture: both change together from node to node.
    private static void SetTypes(NodeLabelSet labels, PoolMachines machines)
    {
        if (machines.ValuesOf(NodeLabels.InstanceType) is not null)
        {
            string?[] architectures = [.. machines.Types!.Select(type => type.Architecture)];
            labels.SetAxis((NodeLabels.InstanceType, [.. NamesOf(machines)]), (NodeLabels.Arch, architectures));
            return;
        }

        labels.SetUnknown(
            NodeLabels.InstanceType,
            value => value.Contains('.', StringComparison.Ordinal) && machines.Accept(NodeLabels.InstanceType, value)
        );
        string[] known = [.. (machines.Types ?? []).Select(type => type.Architecture).Distinct()];
        if (known.Length == 1 || machines.On[NodeLabels.Arch].Any(demand => demand.Operator == "In"))
        {
            labels.SetAxis((NodeLabels.Arch, known));
        }
        else
        {
            labels.SetUnknown(NodeLabels.Arch, value => value is "amd64" or "arm64");
        }
    }

    /// <summary>The zones in which a pool may start nodes, none where none is possible; null where nobody knows them.</summary>
    public static ValueList<string>? ZonesOf(ClusterConfig cluster, PoolMachines machines)
    {
        var region = cluster.Metadata?.Region;
        if (region is not null && !machines.Accept(NodeLabels.Region, region))
        {
            return [];
        }

        var zones = ClusterZones.Of(cluster)?.Where(zone => zone is not null && machines.Accept(NodeLabels.Zone, zone));
        // The subnets of a VPC that eksctl makes are in the zones of the cluster; another VPC may have more.
        return zones?.Any() == true || (zones is not null && cluster.Vpc?.Id is null)
            ? zones.ToValueList()
            : machines.ValuesOf(NodeLabels.Zone)?.Where(zone => ClusterZones.CouldBeIn(region, zone)).ToValueList();
    }

    private static ValueList<string> NamesOf(PoolMachines machines) => [.. machines.Types!.Select(type => type.Name)];
}
