namespace EksSpec.Rules;

/// <summary>Groups whose machines one image can't serve: it is made for one architecture.</summary>
internal sealed partial class MachineImages : NodeGroupRules
{
    protected override void CheckAny(NodeGroupBase group, ClusterConfig config, Report report)
    {
        if (NodeGroupMachines.ListOf(group) is not { Count: > 1 } types)
        {
            return;
        }

        var first = types[0];
        if (ArchitectureOf(first) is not { } one)
        {
            return;
        }

        for (var i = 1; i < types.Count; i++)
        {
            if (ArchitectureOf(types[i]) is { } other && !string.Equals(one, other, StringComparison.Ordinal))
            {
                report.Add(
                    MixedArchitectures,
                    group is NodeGroup ? "instancesDistribution.instanceTypes" : "instanceTypes",
                    $"'{group.Name}' has {first} of architecture {one} and {types[i]} of {other}; its image is for one of them."
                );
                return;
            }
        }
    }

    private static string? ArchitectureOf(string? type) => type is null ? null : InstanceTypeName.Architecture(type);
}
