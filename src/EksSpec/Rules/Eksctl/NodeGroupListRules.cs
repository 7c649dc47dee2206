using EksSpec.Reading.Binding;

namespace EksSpec.Rules;

/// <summary>The node groups as a list: null and empty entries, names, and what a fully-private cluster asks of each.</summary>
internal sealed partial class NodeGroupListRules : RuleGroup<ClusterConfig>
{
    private static readonly NodeGroup EmptySelfManaged = new();
    private static readonly ManagedNodeGroup EmptyManaged = new();

    public override void Check(ClusterConfig subject, Report report)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        CheckList(subject, subject.NodeGroups, "nodeGroups", NullSelfManaged, names, report);
        CheckList(subject, subject.ManagedNodeGroups, "managedNodeGroups", NullManaged, names, report);
    }

    private static void CheckList<T>(
        ClusterConfig config,
        ValueList<T>? groups,
        string list,
        RuleInfo nullRule,
        HashSet<string> names,
        Report report
    )
        where T : NodeGroupBase?
    {
        for (var i = 0; i < groups?.Count; i++)
        {
            using var at = report.At(list, i);
            if (groups[i] is not { } group)
            {
                report.Add(nullRule, "", $"Entry {i} of {list} is null.", mend: Mend.Remove);
            }
            else if (!group.Name.IsSet() && HasNoSharedField(group) && !NamesSharedField(report))
            {
                report.Add(
                    Empty,
                    "",
                    $"Entry {i} of {list} has none of the fields of a node group; eksctl crashes on it."
                );
            }
            else
            {
                CheckGroup(config, group, names, report);
            }
        }
    }

    private static void CheckGroup(ClusterConfig config, NodeGroupBase group, HashSet<string> names, Report report)
    {
        if (!group.Name.IsSet())
        {
            report.Add(NameMissing, "name", "The node group has no name.");
        }
        else if (!names.Add(group.Name))
        {
            report.Add(NameTwice, "name", $"Another node group is named '{group.Name}' too.");
        }

        report.If(
            config.IsFullyPrivate() && group.PrivateNetworking != true,
            PrivateNetworking,
            "privateNetworking",
            $"Node group '{group.Name}' is not on private subnets, and the cluster is fully private.",
            Mend.Value(true)
        );
    }

    // Both kinds have taints and an updateConfig, but each of its own.
    private static bool NamesSharedField(Report report) =>
        EksctlReader
            .NodeGroupFields.Intersect(EksctlReader.ManagedNodeGroupFields)
            .Except(["taints", "updateConfig"])
            .Any(report.IsWritten);

    // eksctl keeps the fields of both kinds in one embedded struct, which is nil when the document names none of them; a
    // field that is null is named.
    private static bool HasNoSharedField(NodeGroupBase group) =>
        group switch
        {
            NodeGroup own => EmptySelfManaged with
            {
                InstancesDistribution = own.InstancesDistribution,
                AsgMetricsCollection = own.AsgMetricsCollection,
                CpuCredits = own.CpuCredits,
                ClassicLoadBalancerNames = own.ClassicLoadBalancerNames,
                TargetGroupArns = own.TargetGroupArns,
                Taints = own.Taints,
                UpdateConfig = own.UpdateConfig,
                ClusterDns = own.ClusterDns,
                KubeletExtraConfig = own.KubeletExtraConfig,
                ContainerRuntime = own.ContainerRuntime,
                MaxInstanceLifetime = own.MaxInstanceLifetime,
                LocalZones = own.LocalZones,
                EnclaveEnabled = own.EnclaveEnabled,
            } == own,
            ManagedNodeGroup own => EmptyManaged with
            {
                InstanceTypes = own.InstanceTypes,
                Spot = own.Spot,
                Taints = own.Taints,
                UpdateConfig = own.UpdateConfig,
                LaunchTemplate = own.LaunchTemplate,
                ReleaseVersion = own.ReleaseVersion,
                NodeRepairConfig = own.NodeRepairConfig,
            } == own,
            _ => false,
        };
}
