namespace EksSpec.Rules;

/// <summary>Which objects the ResourceQuotas of their namespace let in.</summary>
internal sealed partial class QuotaAdmission : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        if (QuotaLedger.AllOf(site) is { } quotas)
        {
            new QuotaRun(site, quotas, report).Run();
        }
    }
}
