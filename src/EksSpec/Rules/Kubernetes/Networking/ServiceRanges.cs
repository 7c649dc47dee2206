namespace EksSpec.Rules;

/// <summary>The ranges that the addresses of services come from.</summary>
internal sealed partial class ServiceRanges : RuleGroup<V1ServiceCIDR>
{
    public override void Check(V1ServiceCIDR subject, Report report)
    {
        using var at = report.At("spec");
        var ranges = subject.Spec?.Cidrs ?? [];
        report.If(ranges.Count == 0, RangeWrong, "cidrs", $"There is no range.");
        var isMore = !IpText.AreOfDifferentFamilies(ranges);
        report.If(isMore, RangeWrong, "cidrs", $"There are {ranges.Count} ranges, and more than one of a family.");
        foreach (var range in report.Each("cidrs", ranges))
        {
            report.Misspelled(IpText.CanonicalBlockError(range), RangeWrong, "", $"The range '{range}'");
        }
    }
}
