namespace EksSpec.Rules;

/// <summary>How many nodes a managed group has, and how many of them are updated at once.</summary>
internal sealed partial class ManagedSizes : NodeGroupRules
{
    protected override void CheckManaged(ManagedNodeGroup group, ClusterConfig config, Report report)
    {
        SizeOrder.Check(group, BelowMin, AboveMax, MaxBelowMin, report);
        if (group.UpdateConfig is not { } update)
        {
            return;
        }

        using var at = report.At("updateConfig");
        var (count, share, max) = (
            update.MaxUnavailable,
            update.MaxUnavailablePercentage,
            NodeGroupSizes.Of(group).Max
        );
        var isBare = count is null && share is null;
        var hasBoth = count is not null && share is not null;
        report.If(isBare, NoNumber, "", $"The updateConfig of '{group.Name}' gives neither a number nor a percentage.");
        report.If(hasBoth, TwoNumbers, "", $"The updateConfig of '{group.Name}' gives a number and a percentage.");
        report.If(
            count > max,
            MoreThanMax,
            "maxUnavailable",
            $"{count} nodes may be away at once, but '{group.Name}' has at most {max}."
        );
        // eksctl compares the number, then 0, all the same, and stops with a nil pointer dereference where it says so.
        report.If(
            count is null && share is not null && max < 0,
            MoreThanMax,
            "maxUnavailablePercentage",
            $"'{group.Name}' has at most {max} nodes."
        );
    }
}
