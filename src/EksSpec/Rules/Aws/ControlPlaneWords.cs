using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.Rules.Eksctl;

namespace EksSpec.Rules.Aws;

/// <summary>Settings of the control plane that have a few values; eksctl passes on any text.</summary>
internal sealed class ControlPlaneWords : RuleGroup<ClusterConfig>
{
    private static readonly RuleInfo Authentication = AwsRule.Error(
        "EKS1430",
        "authenticationMode is none that EKS has",
        "Use API, API_AND_CONFIG_MAP or CONFIG_MAP, in capitals.",
        "accessConfig:\n  authenticationMode: api\n",
        "accessConfig:\n  authenticationMode: API\n"
    );

    private static readonly RuleInfo Egress = AwsRule.Error(
        "EKS1431",
        "controlPlaneEgressMode is none that EKS has",
        "Use AWS_MANAGED or CUSTOMER_ROUTED.",
        "vpc:\n  controlPlaneEgressMode: PRIVATE\n",
        "vpc:\n  controlPlaneEgressMode: CUSTOMER_ROUTED\n"
    );

    private static readonly RuleInfo Tier = AwsRule.Error(
        "EKS1432",
        "The scaling tier of the control plane is none that EKS has",
        "Use standard, tier-xl, tier-2xl or tier-4xl.",
        "controlPlaneScalingConfig:\n  tier: huge\n",
        "controlPlaneScalingConfig:\n  tier: tier-xl\n"
    );

    private static readonly RuleInfo Conflicts = AwsRule.Error(
        "EKS1433",
        "resolveConflicts of an add-on is none that EKS has",
        "Use none, overwrite or preserve.",
        "addons:\n- name: coredns\n  resolveConflicts: replace\n",
        "addons:\n- name: coredns\n  resolveConflicts: overwrite\n"
    );

    private static readonly RuleInfo AddonTwice = AwsRule.Warning(
        "EKS1434",
        "An add-on is listed twice",
        "Keep one of them.",
        "addons:\n- name: coredns\n- name: coredns\n",
        "addons:\n- name: coredns\n- name: kube-proxy\n",
        "eksctl creates the first; the second meets it there."
    );

    private static readonly RuleInfo Ports = AwsRule.Error(
        "EKS1435",
        "The range of node ports is empty or out of range",
        "Write a minPort that is not above maxPort, both within 1 to 65535.",
        "kubeAPIServerConfig:\n  serviceNodePortRange:\n    minPort: 32000\n    maxPort: 30000\n",
        "kubeAPIServerConfig:\n  serviceNodePortRange:\n    minPort: 30000\n    maxPort: 32000\n"
    );

    private static readonly RuleInfo Scoring = AwsRule.Error(
        "EKS1436",
        "The scoring strategy of the scheduler is none that it has",
        "Use LeastAllocated or MostAllocated, with weights of 1 to 100.",
        "kubeSchedulerConfig:\n  nodeResourcesFit:\n    scoringStrategy:\n      type: Best\n",
        "kubeSchedulerConfig:\n  nodeResourcesFit:\n    scoringStrategy:\n      type: MostAllocated\n"
    );

    private static readonly RuleInfo RepairTwice = AwsRule.Error(
        "EKS1437",
        "nodeRepairConfig gives a threshold both as a number and as a percentage",
        "Keep the number or the percentage.",
        Example.Managed
            + "nodeRepairConfig:\n    maxUnhealthyNodeThresholdCount: 3\n    maxUnhealthyNodeThresholdPercentage: 20\n",
        Example.Managed + "nodeRepairConfig:\n    maxUnhealthyNodeThresholdCount: 3\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [Authentication, Egress, Tier, Conflicts, AddonTwice, Ports, Scoring, RepairTwice];

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
            if (min < 1 || max > 65535 || min > max)
            {
                report.Add(Ports, "kubeAPIServerConfig.serviceNodePortRange", $"{min} to {max} is no range of ports.");
            }
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
