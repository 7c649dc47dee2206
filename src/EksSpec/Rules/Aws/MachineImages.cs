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

        var first = types.FirstOrDefault(type => type is not null);
        var other = types.FirstOrDefault(type => ArchitectureOf(type) is { } its && its != ArchitectureOf(first));
        report.If(
            ArchitectureOf(first) is not null && other is not null,
            MixedArchitectures,
            group is NodeGroup ? "instancesDistribution.instanceTypes" : "instanceTypes",
            $"'{group.Name}' has {first} of architecture {ArchitectureOf(first)} and {other} of {ArchitectureOf(other)}; its image is for one of them."
        );
    }

    private static string? ArchitectureOf(string? type) => type is null ? null : InstanceTypeName.Architecture(type);
}
