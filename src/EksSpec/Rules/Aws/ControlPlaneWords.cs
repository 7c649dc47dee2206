namespace EksSpec.Rules;

/// <summary>Settings of the control plane that have a few values; eksctl passes on any text.</summary>
internal sealed partial class ControlPlaneWords : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        var mode = subject.AccessConfig?.AuthenticationMode;
        var egress = subject.Vpc?.ControlPlaneEgressMode;
        var tier = subject.ControlPlaneScalingConfig?.Tier;
        var isMode = mode is null or "" or "API" or "API_AND_CONFIG_MAP" or "CONFIG_MAP";
        var isEgress = egress is null or "" or "AWS_MANAGED" or "CUSTOMER_ROUTED";
        report.If(!isMode, Authentication, "accessConfig.authenticationMode", $"EKS has no mode '{mode}'.");
        report.If(!isEgress, Egress, "vpc.controlPlaneEgressMode", $"EKS has no egress mode '{egress}'.");
        report.If(!IsTier(tier), Tier, "controlPlaneScalingConfig.tier", $"EKS has no tier '{tier}'.");

        if (subject.KubeApiServerConfig?.ServiceNodePortRange is { } ports)
        {
            const string path = "kubeAPIServerConfig.serviceNodePortRange";
            var (min, max) = (ports.MinPort ?? 30000, ports.MaxPort ?? 32767);
            var isRange = min >= 1 && max <= 65535 && min <= max;
            report.If(!isRange, Ports, path, $"{min} to {max} is no range of ports.");
        }

        if (subject.KubeSchedulerConfig?.NodeResourcesFit?.ScoringStrategy is { } strategy)
        {
            CheckScoring(strategy, report);
        }

        CheckAddons(subject.Addons.Items(), report);
        foreach (var group in report.Each("managedNodeGroups", subject.ManagedNodeGroups))
        {
            var isTwice =
                group.NodeRepairConfig
                is { MaxUnhealthyNodeThresholdCount: not null, MaxUnhealthyNodeThresholdPercentage: not null }
                    or { MaxParallelNodesRepairedCount: not null, MaxParallelNodesRepairedPercentage: not null };
            report.If(isTwice, RepairTwice, "nodeRepairConfig", $"A number and a percentage are given.");
        }
    }

    private static bool IsTier(string? tier) =>
        tier is null or "" or "standard"
        || (tier.StartsWith("tier-", StringComparison.Ordinal) && tier.EndsWith("xl", StringComparison.Ordinal));

    private static void CheckScoring(ScoringStrategy strategy, Report report)
    {
        using var at = report.At("kubeSchedulerConfig.nodeResourcesFit.scoringStrategy");
        var isKnown = strategy.Type is null or "" or "LeastAllocated" or "MostAllocated" or "RequestedToCapacityRatio";
        report.If(!isKnown, Scoring, "type", $"The scheduler has no strategy '{strategy.Type}'.");

        foreach (var resource in report.Each("resources", strategy.Resources))
        {
            report.If(resource.Weight is < 1 or > 100, Scoring, "weight", $"{resource.Weight} is no weight.");
        }
    }

    private static void CheckAddons(ReadOnlySpan<Addon> addons, Report report)
    {
        for (var i = 0; i < addons.Length; i++)
        {
            using var at = report.At("addons", i);
            var conflicts = addons[i]?.ResolveConflicts ?? "";
            var isKnown =
                conflicts.Length == 0
                || conflicts.Equals("none", StringComparison.OrdinalIgnoreCase)
                || conflicts.Equals("overwrite", StringComparison.OrdinalIgnoreCase)
                || conflicts.Equals("preserve", StringComparison.OrdinalIgnoreCase);
            report.If(!isKnown, Conflicts, "resolveConflicts", $"EKS can't resolve conflicts by '{conflicts}'.");

            for (var earlier = 0; earlier < i; earlier++)
            {
                if ((addons[i]?.Name).IsSet() && addons[earlier]?.Name == addons[i].Name)
                {
                    report.Add(AddonTwice, "name", $"{addons[i].Name} is add-on {earlier} as well.");
                    break;
                }
            }
        }
    }
}
