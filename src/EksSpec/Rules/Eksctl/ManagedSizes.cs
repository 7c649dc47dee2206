using EksSpec.Eksctl;
using EksSpec.Findings;

namespace EksSpec.Rules.Eksctl;

/// <summary>How many nodes a managed group has, and how many of them are updated at once.</summary>
internal sealed class ManagedSizes : NodeGroupRules
{
    private static readonly RuleInfo BelowMin = EksctlRule.Error(
        "EKS0278",
        "desiredCapacity is below minSize",
        "Raise desiredCapacity, or lower minSize.",
        Example.Managed + "minSize: 3\n  desiredCapacity: 2\n",
        Example.Managed + "minSize: 2\n  desiredCapacity: 2\n"
    );

    private static readonly RuleInfo AboveMax = EksctlRule.Error(
        "EKS0279",
        "desiredCapacity is above maxSize",
        "Raise maxSize, or lower desiredCapacity.",
        Example.Managed + "maxSize: 3\n  desiredCapacity: 4\n",
        Example.Managed + "maxSize: 4\n  desiredCapacity: 4\n"
    );

    private static readonly RuleInfo MaxBelowMin = EksctlRule.Error(
        "EKS0280",
        "maxSize is below minSize",
        "Write minSize and maxSize so that minSize is not above it.",
        Example.Managed + "maxSize: 1\n",
        Example.Managed + "minSize: 1\n  maxSize: 1\n",
        "A group that says nothing else has a minSize of 2."
    );

    private static readonly RuleInfo NoNumber = EksctlRule.Error(
        "EKS0281",
        "updateConfig says nothing",
        "Write maxUnavailable or maxUnavailablePercentage, or remove updateConfig.",
        Example.Managed + "updateConfig: {}\n",
        Example.Managed + "updateConfig:\n    maxUnavailable: 1\n"
    );

    private static readonly RuleInfo TwoNumbers = EksctlRule.Error(
        "EKS0282",
        "maxUnavailable and maxUnavailablePercentage are both given",
        "Keep maxUnavailable or maxUnavailablePercentage.",
        Example.Managed + "updateConfig:\n    maxUnavailable: 1\n    maxUnavailablePercentage: 50\n",
        Example.Managed + "updateConfig:\n    maxUnavailablePercentage: 50\n"
    );

    private static readonly RuleInfo MoreThanMax = EksctlRule.Error(
        "EKS0283",
        "maxUnavailable is above maxSize",
        "Lower maxUnavailable.",
        Example.Managed + "updateConfig:\n    maxUnavailable: 3\n",
        Example.Managed + "updateConfig:\n    maxUnavailable: 2\n"
    );

    public override IReadOnlyList<RuleInfo> Rules =>
        [BelowMin, AboveMax, MaxBelowMin, NoNumber, TwoNumbers, MoreThanMax];

    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        var sizes = NodeGroupSizes.Of(group);
        if (sizes.Desired < sizes.Min)
        {
            report.Add(
                BelowMin,
                "desiredCapacity",
                $"'{group.Name}' starts with {sizes.Desired} nodes but has at least {sizes.Min}."
            );
        }

        if (group.MaxSize is { } max)
        {
            if (group.DesiredCapacity > max)
            {
                report.Add(
                    AboveMax,
                    "desiredCapacity",
                    $"'{group.Name}' starts with {sizes.Desired} nodes but has at most {max}."
                );
            }
            else if (max < sizes.Min)
            {
                report.Add(MaxBelowMin, "maxSize", $"'{group.Name}' has at most {max} nodes but at least {sizes.Min}.");
            }
        }

        if (group.UpdateConfig is { } update)
        {
            CheckUpdate(group, update, sizes.Max, report);
        }
    }

    private static void CheckUpdate(ManagedNodeGroup group, NodeGroupUpdateConfig update, int max, Report report)
    {
        if (update is { MaxUnavailable: null, MaxUnavailablePercentage: null })
        {
            report.Add(
                NoNumber,
                "updateConfig",
                $"The updateConfig of '{group.Name}' gives neither a number nor a percentage."
            );
        }
        else if (update is { MaxUnavailable: not null, MaxUnavailablePercentage: not null })
        {
            report.Add(
                TwoNumbers,
                "updateConfig",
                $"The updateConfig of '{group.Name}' gives a number and a percentage."
            );
        }

        if (update.MaxUnavailable > max)
        {
            report.Add(
                MoreThanMax,
                "updateConfig.maxUnavailable",
                $"{update.MaxUnavailable} nodes may be away at once, but '{group.Name}' has at most {max}."
            );
        }
    }
}
