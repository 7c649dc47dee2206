namespace EksSpec.Rules;

/// <summary>Sizes that contradict each other: of managed groups eksctl sees it, of self-managed ones AWS.</summary>
internal static class SizeOrder
{
    /// <summary>Looks at the sizes of a group; each contradiction has a rule of its own.</summary>
    public static void Check(
        NodeGroupBase group,
        RuleInfo belowMin,
        RuleInfo aboveMax,
        RuleInfo maxBelowMin,
        Report report
    )
    {
        const string start = "desiredCapacity";
        var (name, (min, desired, max)) = (group.Name, NodeGroupSizes.Of(group));
        var isBelow = desired < min;
        var isAbove = group.DesiredCapacity > group.MaxSize;
        var isTooFew = !isAbove && group.MaxSize < min;
        report.If(isBelow, belowMin, start, $"'{name}' starts with {desired} nodes but has at least {min}.");
        report.If(isAbove, aboveMax, start, $"'{name}' starts with {desired} nodes but has at most {max}.");
        report.If(isTooFew, maxBelowMin, "maxSize", $"'{name}' has at most {max} nodes but at least {min}.");
    }
}
