namespace EksSpec.Rules;

/// <summary>The spelling of address ranges in the VPC. Host bits pass: eksctl cuts them off.</summary>
internal sealed partial class VpcRangeRules : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        using var at = report.At("vpc");
        CheckList("extraCIDRs", subject.Vpc?.ExtraCidrs, ExtraSpelled, report);
        CheckList("publicAccessCIDRs", subject.Vpc?.PublicAccessCidrs, PublicSpelled, report);
        if (subject.IsIpv6())
        {
            CheckList("extraIPv6CIDRs", subject.Vpc?.ExtraIpv6Cidrs, ExtraIpv6Spelled, report);
        }
    }

    private static void CheckList(string field, ValueList<string>? ranges, RuleInfo rule, Report report)
    {
        foreach (var range in report.Each(field, ranges))
        {
            report.If(!IpText.IsBlock(range), rule, "", $"'{range}' is no CIDR block.");
        }
    }
}
