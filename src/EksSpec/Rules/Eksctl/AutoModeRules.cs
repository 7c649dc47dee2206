namespace EksSpec.Rules;

/// <summary>EKS Auto Mode: what it excludes, and its own fields.</summary>
internal sealed partial class AutoModeRules : RuleGroup<ClusterConfig>
{
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
            report.If(
                hasRole || hasBoundary || auto.NodePools.HasItems(),
                FieldsWhileOff,
                "autoModeConfig",
                $"Auto Mode is off, yet its role, boundary or pools are set."
            );

            return;
        }

        CheckNeighbours(subject, report);
        report.If(
            hasRole && auto.NodePools is { Count: 0 },
            RoleWithoutPools,
            "autoModeConfig.nodeRoleARN",
            $"No node pool uses the node role."
        );

        report.If(
            hasBoundary && auto.NodePools is { Count: 0 },
            BoundaryWithoutPools,
            "autoModeConfig.permissionsBoundaryARN",
            $"No node pool uses the permissions boundary."
        );

        report.If(
            hasRole && hasBoundary,
            RoleAndBoundary,
            "autoModeConfig.permissionsBoundaryARN",
            $"A node role and a permissions boundary exclude each other."
        );

        CheckPools(auto, report);
    }

    private static void CheckNeighbours(ClusterConfig config, Report report)
    {
        report.If(
            config.NodeGroups.HasItems(),
            WithNodeGroups,
            "nodeGroups",
            $"Auto Mode is on, and nodeGroups is not empty."
        );

        report.If(
            config.ManagedNodeGroups.HasItems(),
            WithNodeGroups,
            "managedNodeGroups",
            $"Auto Mode is on, and managedNodeGroups is not empty."
        );

        report.If(
            config.IsOnOutposts(),
            OnOutposts,
            "autoModeConfig.enabled",
            $"Auto Mode does not work with a control plane on Outposts."
        );

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
