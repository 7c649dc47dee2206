using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>EKS Auto Mode: what it excludes, and its own fields.</summary>
internal sealed class AutoModeRules : RuleGroup<ClusterConfig>
{
    private static readonly RuleInfo WithNodeGroups = EksctlRule.Error(
        "EKS0046",
        "Auto Mode with node groups in one config",
        "Remove the node groups, or create them with eksctl create nodegroup when the cluster is there.",
        "autoModeConfig: {enabled: true}\nmanagedNodeGroups: [{name: workers}]\n",
        "autoModeConfig: {enabled: false}\nmanagedNodeGroups: [{name: workers}]\n"
    );

    private static readonly RuleInfo WithCoreAddons = EksctlRule.Error(
        "EKS0047",
        "Auto Mode with a core networking add-on, and no Fargate profile or hybrid node to need it",
        "Remove the add-on: Auto Mode brings its own networking.",
        "autoModeConfig: {enabled: true}\naddons: [{name: coredns}]\n",
        "autoModeConfig: {enabled: true}\naddons: [{name: metrics-server}]\n"
    );

    private static readonly RuleInfo OnOutposts = EksctlRule.Error(
        "EKS0162",
        "Auto Mode with a control plane on Outposts",
        "Remove autoModeConfig or outpost.",
        "autoModeConfig: {enabled: true}\n"
            + "outpost: {controlPlaneOutpostARN: \"arn:aws:outposts:eu-west-1:111122223333:outpost/op-0123456789abcdef0\"}\n",
        "autoModeConfig: {enabled: true}\n"
    );

    private static readonly RuleInfo RoleWithoutPools = EksctlRule.Error(
        "EKS0163",
        "A node role for Auto Mode without node pools",
        "Remove nodeRoleARN, or list the node pools that use it.",
        "autoModeConfig: {enabled: true, nodePools: [], nodeRoleARN: \"arn:aws:iam::111122223333:role/nodes\"}\n",
        "autoModeConfig: {enabled: true, nodePools: [system], nodeRoleARN: \"arn:aws:iam::111122223333:role/nodes\"}\n"
    );

    private static readonly RuleInfo BoundaryWithoutPools = EksctlRule.Error(
        "EKS0164",
        "A permissions boundary for Auto Mode without node pools",
        "Remove permissionsBoundaryARN, or list the node pools that use it.",
        "autoModeConfig: {enabled: true, nodePools: [], permissionsBoundaryARN: \"arn:aws:iam::111122223333:policy/b\"}\n",
        "autoModeConfig: {enabled: true, permissionsBoundaryARN: \"arn:aws:iam::111122223333:policy/b\"}\n"
    );

    private static readonly RuleInfo RoleAndBoundary = EksctlRule.Error(
        "EKS0165",
        "Auto Mode with both a node role and a permissions boundary",
        "Keep nodeRoleARN or permissionsBoundaryARN: the boundary is for the role that eksctl makes.",
        """
        autoModeConfig:
          enabled: true
          nodeRoleARN: arn:aws:iam::111122223333:role/nodes
          permissionsBoundaryARN: arn:aws:iam::111122223333:policy/b
        """,
        """
        autoModeConfig:
          enabled: true
          nodeRoleARN: arn:aws:iam::111122223333:role/nodes
        """
    );

    private static readonly RuleInfo PoolTwice = EksctlRule.Error(
        "EKS0166",
        "A node pool is listed twice",
        "List every node pool once.",
        "autoModeConfig: {enabled: true, nodePools: [system, system]}\n",
        "autoModeConfig: {enabled: true, nodePools: [system, general-purpose]}\n"
    );

    private static readonly RuleInfo PoolUnknown = EksctlRule.Error(
        "EKS0167",
        "A node pool is neither general-purpose nor system",
        "List general-purpose, system, or both.",
        "autoModeConfig: {enabled: true, nodePools: [gpu]}\n",
        "autoModeConfig: {enabled: true, nodePools: [general-purpose]}\n"
    );

    private static readonly RuleInfo FieldsWhileOff = EksctlRule.Error(
        "EKS0168",
        "Fields of Auto Mode while it is off",
        "Set autoModeConfig.enabled: true, or remove the other fields.",
        "autoModeConfig: {nodePools: [system]}\n",
        "autoModeConfig: {enabled: true, nodePools: [system]}\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules =>
        [
            WithNodeGroups,
            WithCoreAddons,
            OnOutposts,
            RoleWithoutPools,
            BoundaryWithoutPools,
            RoleAndBoundary,
            PoolTwice,
            PoolUnknown,
            FieldsWhileOff,
        ];

    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.AutoModeConfig is not { } auto)
        {
            return;
        }

        var hasRole = IsArn(auto.NodeRoleArn);
        var hasBoundary = IsArn(auto.PermissionsBoundaryArn);
        if (auto.Enabled != true)
        {
            if (hasRole || hasBoundary || auto.NodePools.HasItems())
            {
                report.Add(
                    FieldsWhileOff,
                    "autoModeConfig",
                    "Auto Mode is off, yet its role, boundary or pools are set."
                );
            }

            return;
        }

        CheckNeighbours(subject, report);
        if (hasRole && auto.NodePools is { Count: 0 })
        {
            report.Add(RoleWithoutPools, "autoModeConfig.nodeRoleARN", "No node pool uses the node role.");
        }

        if (hasBoundary && auto.NodePools is { Count: 0 })
        {
            report.Add(
                BoundaryWithoutPools,
                "autoModeConfig.permissionsBoundaryARN",
                "No node pool uses the permissions boundary."
            );
        }

        if (hasRole && hasBoundary)
        {
            report.Add(
                RoleAndBoundary,
                "autoModeConfig.permissionsBoundaryARN",
                "A node role and a permissions boundary exclude each other."
            );
        }

        CheckPools(auto, report);
    }

    private static void CheckNeighbours(ClusterConfig config, Report report)
    {
        if (config.NodeGroups.HasItems())
        {
            report.Add(WithNodeGroups, "nodeGroups", "Auto Mode is on, and nodeGroups is not empty.");
        }

        if (config.ManagedNodeGroups.HasItems())
        {
            report.Add(WithNodeGroups, "managedNodeGroups", "Auto Mode is on, and managedNodeGroups is not empty.");
        }

        if (config.IsOnOutposts())
        {
            report.Add(
                OnOutposts,
                "autoModeConfig.enabled",
                "Auto Mode does not work with a control plane on Outposts."
            );
        }

        if (config.FargateProfiles.HasItems() || config.RemoteNetworkConfig is not null)
        {
            return;
        }

        var addons = config.Addons.Items();
        for (var i = 0; i < addons.Length; i++)
        {
            if (addons[i]?.Name is "vpc-cni" or "kube-proxy" or "coredns")
            {
                report.Add(
                    WithCoreAddons,
                    $"addons[{i}]",
                    $"Auto Mode makes the add-on '{addons[i].Name}' superfluous."
                );
            }
        }
    }

    private static void CheckPools(AutoModeConfig auto, Report report)
    {
        var pools = auto.NodePools.Items();
        for (var i = 0; i < pools.Length; i++)
        {
            if (pools[..i].Contains(pools[i]))
            {
                report.Add(PoolTwice, $"autoModeConfig.nodePools[{i}]", $"The node pool '{pools[i]}' is listed twice.");
            }
            else if (pools[i] is not ("general-purpose" or "system"))
            {
                report.Add(
                    PoolUnknown,
                    $"autoModeConfig.nodePools[{i}]",
                    $"The node pool '{pools[i]}' is neither general-purpose nor system."
                );
            }
        }
    }

    // An ARN without a partition counts as none.
    private static bool IsArn(string? text) => Arn.TryParse(text, out var arn) && arn.Partition.Length > 0;
}
