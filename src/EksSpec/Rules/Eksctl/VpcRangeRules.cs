namespace EksSpec.Rules;

/// <summary>The spelling of address ranges in the VPC. Host bits pass: eksctl cuts them off.</summary>
internal sealed partial class VpcRangeRules : RuleGroup<ClusterConfig>
{
    /// <inheritdoc/>
    public override void Check(ClusterConfig subject, Report report)
    {
        CheckList(subject.Vpc?.ExtraCidrs, "vpc.extraCIDRs", ExtraSpelled, report);
        CheckList(subject.Vpc?.PublicAccessCidrs, "vpc.publicAccessCIDRs", PublicSpelled, report);
        if (subject.IsIpv6())
        {
            CheckList(subject.Vpc?.ExtraIpv6Cidrs, "vpc.extraIPv6CIDRs", ExtraIpv6Spelled, report);
        }
    }

    private static void CheckList(ValueList<string>? ranges, string path, RuleInfo rule, Report report)
    {
        var items = ranges.Items();
        for (var i = 0; i < items.Length; i++)
        {
            if (!IpText.IsBlock(items[i]))
            {
                report.Add(rule, $"{path}[{i}]", $"'{items[i]}' is no CIDR block.");
            }
        }
    }
}
