using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>Values of an ALB's annotations that the Load Balancer Controller can't read.</summary>
internal sealed partial class AlbSettings : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var (item, ingress) in site.Of<V1Ingress>())
        {
            if (ingress.Metadata?.Annotations is { Count: > 0 } annotations && AlbIngress.Of(ingress, site) is not null)
            {
                using var at = report.On(item).At("metadata");
                foreach (var (key, value) in report.Each("annotations", annotations))
                {
                    CheckValue(key, value ?? "", report);
                }
            }
        }
    }

    private static void CheckValue(string key, string value, Report report)
    {
        if (LoadBalancerAnnotations.Find(key) is { IsOfIngress: true } known)
        {
            var error = known.Error(value);
            report.Misspelled(
                error,
                Value,
                "",
                $"{LoadBalancerAnnotations.NameOf(key)} '{value}'",
                Mend.Word(value, known.Words)
            );
        }

        if (key == LoadBalancerAnnotations.Alb + "inbound-cidrs")
        {
            foreach (
                var range in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
            {
                HostBits.Check(range, BalancerSettings.WiderRange, report);
            }
        }
    }
}
