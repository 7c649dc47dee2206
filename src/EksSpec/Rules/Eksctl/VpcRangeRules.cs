using EksSpec.Eksctl;
using EksSpec.Findings;
using EksSpec.GoText;
using EksSpec.Values;

namespace EksSpec.Rules.Eksctl;

/// <summary>The spelling of address ranges in the VPC. Host bits pass: eksctl cuts them off.</summary>
internal sealed class VpcRangeRules : RuleGroup<ClusterConfig>
{
    private static readonly RuleInfo ExtraSpelled = EksctlRule.Error(
        "EKS0130",
        "An extra range of the VPC is no CIDR block",
        "Write an address and a prefix length, such as 10.1.0.0/16.",
        "vpc: {extraCIDRs: [10.1.0.0]}\n",
        "vpc: {extraCIDRs: [10.1.0.0/16]}\n"
    );

    private static readonly RuleInfo PublicSpelled = EksctlRule.Error(
        "EKS0131",
        "A range that may reach the API is no CIDR block",
        "Write an address and a prefix length; one address is 203.0.113.10/32.",
        "vpc: {publicAccessCIDRs: [203.0.113.10]}\n",
        "vpc: {publicAccessCIDRs: [203.0.113.10/32]}\n"
    );

    private static readonly RuleInfo ExtraIpv6Spelled = EksctlRule.Error(
        "EKS0133",
        "An extra IPv6 range of the VPC is no CIDR block",
        "Write an address and a prefix length, such as 2001:db8::/56.",
        "kubernetesNetworkConfig: {ipFamily: IPv6}\nvpc: {extraIPv6CIDRs: [\"2001:db8::\"]}\n",
        "kubernetesNetworkConfig: {ipFamily: IPv6}\nvpc: {extraIPv6CIDRs: [\"2001:db8::/56\"]}\n"
    );

    /// <inheritdoc/>
    public override IReadOnlyList<RuleInfo> Rules => [ExtraSpelled, PublicSpelled, ExtraIpv6Spelled];

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
