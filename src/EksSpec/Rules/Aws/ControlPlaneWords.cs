namespace EksSpec.Rules;

/// <summary>Settings of the control plane that have a few values; eksctl passes on any text.</summary>
internal sealed partial class ControlPlaneWords : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        if (
            subject.AccessConfig?.AuthenticationMode
            is { } mode
                and not ("" or "API" or "API_AND_CONFIG_MAP" or "CONFIG_MAP")
        )
        {
            report.Add(Authentication, "accessConfig.authenticationMode", $"EKS has no mode '{mode}'.");
        }

        if (subject.Vpc?.ControlPlaneEgressMode is { } egress and not ("" or "AWS_MANAGED" or "CUSTOMER_ROUTED"))
        {
            report.Add(Egress, "vpc.controlPlaneEgressMode", $"EKS has no egress mode '{egress}'.");
        }

        if (subject.ControlPlaneScalingConfig?.Tier is { } tier && !IsTier(tier))
        {
            report.Add(Tier, "controlPlaneScalingConfig.tier", $"EKS has no tier '{tier}'.");
        }

        if (subject.KubeApiServerConfig?.ServiceNodePortRange is { } ports)
        {
            var (min, max) = (ports.MinPort ?? 30000, ports.MaxPort ?? 32767);
            report.If(
                min < 1 || max > 65535 || min > max,
                Ports,
                "kubeAPIServerConfig.serviceNodePortRange",
                $"{min} to {max} is no range of ports."
            );
        }

        CheckScoring(subject.KubeSchedulerConfig?.NodeResourcesFit?.ScoringStrategy, report);
        CheckAddons(subject, report);
        CheckRepair(subject, report);
    }

    private static bool IsTier(string tier) =>
        tier is "" or "standard"
        || (tier.StartsWith("tier-", StringComparison.Ordinal) && tier.EndsWith("xl", StringComparison.Ordinal));

    private static void CheckScoring(ScoringStrategy? strategy, Report report)
    {
        const string path = "kubeSchedulerConfig.nodeResourcesFit.scoringStrategy";
        if (
            strategy?.Type is { } type and not ("" or "LeastAllocated" or "MostAllocated" or "RequestedToCapacityRatio")
        )
        {
            report.Add(Scoring, path + ".type", $"The scheduler has no strategy '{type}'.");
        }

        var resources = (strategy?.Resources).Items();
        for (var i = 0; i < resources.Length; i++)
        {
            if (resources[i]?.Weight is < 1 or > 100)
            {
                report.Add(Scoring, $"{path}.resources[{i}].weight", $"{resources[i].Weight} is no weight.");
            }
        }
    }

    private static void CheckAddons(ClusterConfig config, Report report)
    {
        var addons = config.Addons.Items();
        for (var i = 0; i < addons.Length; i++)
        {
            if (
                addons[i]?.ResolveConflicts is { Length: > 0 } conflicts
                && !conflicts.Equals("none", StringComparison.OrdinalIgnoreCase)
                && !conflicts.Equals("overwrite", StringComparison.OrdinalIgnoreCase)
                && !conflicts.Equals("preserve", StringComparison.OrdinalIgnoreCase)
            )
            {
                report.Add(
                    Conflicts,
                    $"addons[{i}].resolveConflicts",
                    $"EKS can't resolve conflicts by '{conflicts}'."
                );
            }

            for (var earlier = 0; earlier < i; earlier++)
            {
                if ((addons[i]?.Name).IsSet() && addons[earlier]?.Name == addons[i].Name)
                {
                    report.Add(AddonTwice, $"addons[{i}].name", $"{addons[i].Name} is add-on {earlier} as well.");
                    break;
                }
            }
        }
    }

    private static void CheckRepair(ClusterConfig config, Report report)
    {
        for (var i = 0; i < config.ManagedNodeGroups?.Count; i++)
        {
            if (
                config.ManagedNodeGroups[i]?.NodeRepairConfig
                is { MaxUnhealthyNodeThresholdCount: not null, MaxUnhealthyNodeThresholdPercentage: not null }
                    or { MaxParallelNodesRepairedCount: not null, MaxParallelNodesRepairedPercentage: not null }
            )
            {
                report.Add(
                    RepairTwice,
                    $"managedNodeGroups[{i}].nodeRepairConfig",
                    "A number and a percentage are given."
                );
            }
        }
    }
}
