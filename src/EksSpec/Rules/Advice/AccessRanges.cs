namespace EksSpec.Rules;

/// <summary>Blocks of addresses that may call the API server, and that are larger than they look.</summary>
internal sealed partial class AccessRanges : RuleGroup<ClusterConfig>
{
    public override void Check(ClusterConfig subject, Report report)
    {
        using var at = report.At("vpc");
        foreach (var text in report.Each("publicAccessCIDRs", subject.Vpc?.PublicAccessCidrs))
        {
            HostBits.Check(text, Wider, report);
            var isPrivate = IpText.ParseBlock(text) is { } block && PrivateRanges.Hold(block) && IpText.IsBlock(text);
            report.If(isPrivate, Private, "", $"{text} is private: nobody comes from there to the public endpoint.");
        }

        foreach (var text in report.Each("extraCIDRs", subject.Vpc?.ExtraCidrs))
        {
            HostBits.Check(text, Wider, report);
        }
    }
}
