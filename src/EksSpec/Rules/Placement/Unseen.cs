namespace EksSpec.Rules;

/// <summary>Says aloud which pods nobody looks at.</summary>
internal sealed partial class Unseen : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var pods in site.NotLookedAt)
        {
            report.On(pods.Owner).Add(PodsNotSeen, "kind", pods.ToString());
        }
    }
}
