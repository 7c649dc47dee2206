namespace EksSpec.Rules;

/// <summary>Settings of the control plane that have a few values; eksctl passes on any text.</summary>
internal sealed partial class ControlPlaneWords : RuleGroup<ClusterConfig>
{
    private static readonly string[] Modes = ["API", "API_AND_CONFIG_MAP", "CONFIG_MAP"];
    private static readonly string[] EgressModes = ["AWS_MANAGED", "CUSTOMER_ROUTED"];
    private static readonly string[] Tiers = ["standard", "tier-xl", "tier-2xl", "tier-4xl", "tier-8xl"];
    private static readonly string[] Resolutions = ["none", "overwrite", "preserve"];
    private static readonly string[] Strategies = ["LeastAllocated", "MostAllocated", "RequestedToCapacityRatio"];

    public override void Check(ClusterConfig subject, Report report)
    {
        var mode = subject.AccessConfig?.AuthenticationMode;
        var egress = subject.Vpc?.ControlPlaneEgressMode;
        var tier = subject.ControlPlaneScalingConfig?.Tier;
        var isMode = !mode.IsSet() || Modes.Contains(mode);
        var isTier = !tier.IsSet() || Tiers.Contains(tier);
        var isEgress = !egress.IsSet() || EgressModes.Contains(egress);
        report.If(
            !isMode,
            Authentication,
            "accessConfig.authenticationMode",
            $"EKS has no mode '{mode}'.",
            Mend.Word(mode, Modes)
        );
        report.If(
            !isEgress,
            Egress,
            "vpc.controlPlaneEgressMode",
            $"EKS has no egress mode '{egress}'.",
            Mend.Word(egress, EgressModes)
        );
        report.If(
            !isTier,
            Tier,
            "controlPlaneScalingConfig.tier",
            $"EKS has no tier '{tier}'.",
            Mend.Word(tier, Tiers)
        );

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

    private static void CheckScoring(ScoringStrategy strategy, Report report)
    {
        using var at = report.At("kubeSchedulerConfig.nodeResourcesFit.scoringStrategy");
        var isKnown = !strategy.Type.IsSet() || Strategies.Contains(strategy.Type);
        report.If(
            !isKnown,
            Scoring,
            "type",
            $"The scheduler has no strategy '{strategy.Type}'.",
            Mend.Word(strategy.Type, Strategies)
        );

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
            var isKnown = conflicts.Length == 0 || Resolutions.Contains(conflicts, StringComparer.OrdinalIgnoreCase);
            report.If(
                !isKnown,
                Conflicts,
                "resolveConflicts",
                $"EKS can't resolve conflicts by '{conflicts}'.",
                Mend.Word(conflicts, Resolutions)
            );

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
