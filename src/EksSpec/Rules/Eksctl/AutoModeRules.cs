namespace EksSpec.Rules;

/// <summary>EKS Auto Mode: what it excludes, and its own fields.</summary>
internal sealed partial class AutoModeRules : RuleGroup<ClusterConfig>
{
    private static readonly string[] Pools = ["general-purpose", "system"];

    public override void Check(ClusterConfig subject, Report report)
    {
        if (subject.AutoModeConfig is not { } auto)
        {
            return;
        }

        using (report.At("autoModeConfig"))
        {
            CheckFields(auto, report);
        }

        if (auto.Enabled == true)
        {
            CheckNeighbours(subject, report);
        }
    }

    private static void CheckFields(AutoModeConfig auto, Report report)
    {
        const string boundary = "permissionsBoundaryARN";
        var hasRole = IsArn(auto.NodeRoleArn);
        var hasBoundary = IsArn(auto.PermissionsBoundaryArn);
        if (auto.Enabled != true)
        {
            var isSaid = hasRole || hasBoundary || auto.NodePools.HasItems();
            report.If(isSaid, FieldsWhileOff, "", $"Auto Mode is off, yet its role, boundary or pools are set.");
            return;
        }

        var hasBoth = hasRole && hasBoundary;
        var isEmpty = auto.NodePools is { Count: 0 };
        var isVain = hasBoundary && isEmpty;
        report.If(hasRole && isEmpty, RoleWithoutPools, "nodeRoleARN", $"No node pool uses the node role.");
        report.If(isVain, BoundaryWithoutPools, boundary, $"No node pool uses the permissions boundary.");
        report.If(hasBoth, RoleAndBoundary, boundary, $"A node role and a permissions boundary exclude each other.");

        var pools = auto.NodePools.Items();
        for (var i = 0; i < pools.Length; i++)
        {
            using var at = report.At("nodePools", i);
            var isTwice = pools[..i].Contains(pools[i]);
            var isUnknown = !isTwice && !Pools.Contains(pools[i]);
            report.If(isTwice, PoolTwice, "", $"The node pool '{pools[i]}' is listed twice.", Mend.Remove);
            report.If(
                isUnknown,
                PoolUnknown,
                "",
                $"The node pool '{pools[i]}' is neither general-purpose nor system.",
                Mend.Word(pools[i], Pools)
            );
        }
    }

    private static void CheckNeighbours(ClusterConfig config, Report report)
    {
        CheckGroups(config.NodeGroups.HasItems(), "nodeGroups", report);
        CheckGroups(config.ManagedNodeGroups.HasItems(), "managedNodeGroups", report);
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

        foreach (var addon in report.Each("addons", config.Addons))
        {
            var isCore = addon.Name is "vpc-cni" or "kube-proxy" or "coredns";
            report.If(
                isCore,
                WithCoreAddons,
                "",
                $"Auto Mode makes the add-on '{addon.Name}' superfluous.",
                Mend.Remove
            );
        }
    }

    private static void CheckGroups(bool areGiven, string list, Report report) =>
        report.If(areGiven, WithNodeGroups, list, $"Auto Mode is on, and {list} is not empty.");

    // An ARN without a partition counts as none.
    private static bool IsArn(string? text) => Arn.TryParse(text, out var arn) && arn.Partition.Length > 0;
}
