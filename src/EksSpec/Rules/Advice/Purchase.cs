using EksSpec.Eksctl;

namespace EksSpec.Rules;

/// <summary>How a node group buys its machines: what it says it does, and what it does.</summary>
internal static class Purchase
{
    /// <summary>What makes a group look like spot, in words; null for a group that doesn't.</summary>
    public static string? SpotSign(NodeGroupBase group)
    {
        // A fallback for spot is On-Demand on purpose.
        if (
            Words.Says(group.Name, "spot", "spots")
            && !Words.Says(group.Name, "fallback", "backup")
            && !IsOnDemand(group.Name)
        )
        {
            return $"its name {group.Name}";
        }

        foreach (var (key, value) in group.Labels.Items())
        {
            if (SaysSpot(key, value))
            {
                return $"its label {key}: {value}";
            }
        }

        foreach (var taint in group.Taints.Items())
        {
            if (taint is not null && SaysSpot(taint.Key ?? "", taint.Value))
            {
                return $"its taint {taint.Key}={taint.Value}";
            }
        }

        return null;
    }

    /// <summary>What makes a group look like On-Demand, in words; null for a group that doesn't.</summary>
    public static string? OnDemandSign(NodeGroupBase group)
    {
        if (IsOnDemand(group.Name))
        {
            return $"its name {group.Name}";
        }

        foreach (var (key, value) in group.Labels.Items())
        {
            if (IsOnDemand(value) && Words.Says(key, "lifecycle", "capacity", "purchase", "market", "instance"))
            {
                return $"its label {key}: {value}";
            }
        }

        return null;
    }

    /// <summary>How many of some number of nodes are bought On-Demand.</summary>
    public static int OnDemandOf(NodeGroupBase group, int nodes)
    {
        switch (group)
        {
            case ManagedNodeGroup managed:
                return managed.Spot == true ? 0 : nodes;
            case NodeGroup { InstancesDistribution: { } distribution }:
                var fixedNodes = Math.Clamp(distribution.OnDemandBaseCapacity ?? 0, 0, Math.Max(nodes, 0));
                var percentage = Math.Clamp(distribution.OnDemandPercentageAboveBaseCapacity ?? 100, 0, 100);
                // Auto Scaling rounds the On-Demand part up.
                return fixedNodes + (((nodes - fixedNodes) * percentage) + 99) / 100;
            default:
                return nodes;
        }
    }

    /// <summary>Whether the group can have spot nodes.</summary>
    public static bool BuysSpot(NodeGroupBase group) =>
        group is ManagedNodeGroup { Spot: true }
        || group is NodeGroup { InstancesDistribution.OnDemandPercentageAboveBaseCapacity: < 100 };

    /// <summary>Whether all nodes of the group are spot.</summary>
    public static bool BuysOnlySpot(NodeGroupBase group) => BuysSpot(group) && OnDemandOf(group, 100) == 0;

    /// <summary>The instance types that the group names, each once; empty where a selector or a template decides.</summary>
    public static IReadOnlyList<string> TypesOf(NodeGroupBase group)
    {
        if (group.HasInstanceSelector() || group is ManagedNodeGroup { LaunchTemplate: not null, InstanceTypes: null })
        {
            return [];
        }

        var list = MachineTypes.ListOf(group);
        return list.HasItems()
            ? [.. list.Where(type => type is not null).Distinct(StringComparer.Ordinal)]
            : [group.InstanceType.IsSet() ? group.InstanceType : InstanceTypeName.Default];
    }

    private static bool SaysSpot(string key, string? value)
    {
        if (Words.Says(value, "spot"))
        {
            return true;
        }

        if (!key.Contains("spot", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // "spot", "spotInstance", "is-spot": the value says whether it is so.
        var name = key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..];
        return Words.Of(name)
                is ["spot"]
                    or ["spot", "instance"]
                    or ["spot", "instances"]
                    or ["is", "spot"]
                    or ["spotinstance"]
            && value?.ToLowerInvariant() is null or "" or "true" or "yes" or "1" or "enabled";
    }

    private static bool IsOnDemand(string? text)
    {
        if (text?.Contains("demand", StringComparison.OrdinalIgnoreCase) != true)
        {
            return false;
        }

        var words = Words.Of(text);
        return words.Contains("ondemand") || words.IndexOf("demand") is var at and > 0 && words[at - 1] == "on";
    }
}
