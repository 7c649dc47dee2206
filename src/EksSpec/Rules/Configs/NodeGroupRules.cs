namespace EksSpec.Rules;

/// <summary>
/// Rules about one node group at a time. eksctl judges a managed group after its defaults were filled in, a self-managed
/// one before; what a rule sees of an absent field follows from that.
/// </summary>
internal abstract class NodeGroupRules : RuleGroup<ClusterConfig>
{
    public sealed override void Check(ClusterConfig subject, Report report)
    {
        CheckCluster(subject, report);
        for (var i = 0; i < subject.NodeGroups?.Count; i++)
        {
            if (subject.NodeGroups[i] is { } group)
            {
                using var at = report.At("nodeGroups", i);
                CheckAny(group, subject, report);
                CheckSelfManaged(group, subject, report);
            }
        }

        for (var i = 0; i < subject.ManagedNodeGroups?.Count; i++)
        {
            if (subject.ManagedNodeGroups[i] is { } group)
            {
                using var at = report.At("managedNodeGroups", i);
                CheckAny(group, subject, report);
                CheckManaged(group, subject, report);
            }
        }
    }

    /// <summary>Looks at what the config says beside its groups.</summary>
    protected virtual void CheckCluster(ClusterConfig config, Report report) { }

    /// <summary>Looks at a group of either kind.</summary>
    protected virtual void CheckAny(NodeGroupBase group, ClusterConfig config, Report report) { }

    /// <summary>Looks at an entry of <c>nodeGroups</c>.</summary>
    protected virtual void CheckSelfManaged(NodeGroup group, ClusterConfig config, Report report) { }

    /// <summary>Looks at an entry of <c>managedNodeGroups</c>.</summary>
    protected virtual void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report) { }
}
