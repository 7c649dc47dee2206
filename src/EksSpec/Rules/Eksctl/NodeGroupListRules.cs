using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Values;

namespace EksSpec.Rules.Eksctl;

/// <summary>The node groups as a list: null and empty entries, names, and what a fully-private cluster asks of each.</summary>
internal sealed class NodeGroupListRules : RuleGroup<ClusterConfig>
{
    private static readonly RuleInfo NullSelfManaged = EksctlRule.Error(
        "EKS0022",
        "An entry of nodeGroups is null",
        "Delete the entry, or give it a name.",
        "nodeGroups: [null]\n",
        "nodeGroups: [{name: workers}]\n"
    );

    private static readonly RuleInfo NullManaged = EksctlRule.Error(
        "EKS0023",
        "An entry of managedNodeGroups is null",
        "Delete the entry, or give it a name.",
        "managedNodeGroups: [null]\n",
        "managedNodeGroups: [{name: workers}]\n"
    );

    private static readonly RuleInfo Empty = EksctlRule.Error(
        "EKS0024",
        "A node group has no field that both kinds of group have, and eksctl crashes",
        "Give the node group a name.",
        "managedNodeGroups: [{}]\n",
        "managedNodeGroups: [{name: workers}]\n",
        "eksctl stops with a nil pointer dereference instead of a message."
    );

    private static readonly RuleInfo NameMissing = EksctlRule.Error(
        "EKS0095",
        "A node group has no name",
        "Set the name of the node group.",
        "managedNodeGroups: [{instanceType: m5.large}]\n",
        "managedNodeGroups: [{name: workers, instanceType: m5.large}]\n"
    );

    private static readonly RuleInfo NameTwice = EksctlRule.Error(
        "EKS0096",
        "Two node groups have the same name",
        "Give every node group its own name, over both lists.",
        "nodeGroups: [{name: workers}]\nmanagedNodeGroups: [{name: workers}]\n",
        "nodeGroups: [{name: workers}]\nmanagedNodeGroups: [{name: managed}]\n"
    );

    private static readonly RuleInfo PrivateNetworking = EksctlRule.Error(
        "EKS0097",
        "A node group of a fully-private cluster is not on private subnets",
        "Set privateNetworking: true on the node group.",
        "privateCluster: {enabled: true}\nmanagedNodeGroups: [{name: workers}]\n",
        "privateCluster: {enabled: true}\nmanagedNodeGroups: [{name: workers, privateNetworking: true}]\n"
    );

    private static readonly NodeGroup EmptySelfManaged = new();
    private static readonly ManagedNodeGroup EmptyManaged = new();

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [NullSelfManaged, NullManaged, Empty, NameMissing, NameTwice, PrivateNetworking];

    /// <inheritdoc/>
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
        var items = groups.Items();
        for (var i = 0; i < items.Length; i++)
        {
            using var at = report.At(list, i);
            if (items[i] is not { } group)
            {
                report.Add(nullRule, "", $"Entry {i} of {list} is null.");
            }
            else if (!group.Name.IsSet() && HasNoSharedField(group))
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

        if (config.IsFullyPrivate() && group.PrivateNetworking != true)
        {
            report.Add(
                PrivateNetworking,
                "privateNetworking",
                $"Node group '{group.Name}' is not on private subnets, and the cluster is fully private."
            );
        }
    }

    // eksctl keeps the fields of both kinds in one embedded struct, which is nil when the document names none of them.
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
