using EksSpec.LoadBalancing;

namespace EksSpec.Rules;

/// <summary>Values of an ALB's annotations that the Load Balancer Controller can't read.</summary>
internal sealed partial class AlbSettings : RuleGroup<SiteView>
{
    public override void Check(SiteView site, Report report)
    {
        foreach (var (item, ingress) in site.Of<V1Ingress>())
        {
            if (ingress.Metadata?.Annotations is { Count: > 0 } annotations && site.FrontDoor.IsMeant(item))
            {
                using var at = report.On(item).At("metadata");
                foreach (var (key, value) in report.Each("annotations", annotations))
                {
                    CheckValue(key, value ?? "", report);
                }
            }
        }
    }

    /// <summary>Whether it is told here already what is wrong with an annotation of an Ingress.</summary>
    public static bool Tells(GroupFault fault) =>
        fault is { Object.Value: V1Ingress, Annotation: { } name }
        && LoadBalancerAnnotations.Find(LoadBalancerAnnotations.Alb + name) is { IsOfIngress: true } known
        && Settings.Find(fault.Object, name) is { } said
        && known.Error(said.Value) is not null;

    private static void CheckValue(string key, string value, Report report)
    {
        if (LoadBalancerAnnotations.Find(key) is { IsOfIngress: true } known && !Unfilled.Is(value))
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
