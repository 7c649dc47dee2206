namespace EksSpec.Rules;

/// <summary>How many nodes a managed group has, and how many of them are updated at once.</summary>
internal sealed partial class ManagedSizes : NodeGroupRules
{
    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        var sizes = NodeGroupSizes.Of(group);
        report.If(
            sizes.Desired < sizes.Min,
            BelowMin,
            "desiredCapacity",
            $"'{group.Name}' starts with {sizes.Desired} nodes but has at least {sizes.Min}."
        );

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

        report.If(
            update.MaxUnavailable > max,
            MoreThanMax,
            "updateConfig.maxUnavailable",
            $"{update.MaxUnavailable} nodes may be away at once, but '{group.Name}' has at most {max}."
        );
    }
}
